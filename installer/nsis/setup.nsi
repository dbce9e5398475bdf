; The setup for one user. Run by build.py, which writes beside it what depends on the build:
; facts.nsh (names and version), files.nsh (what is installed and removed) and files.txt (the same as a list).

Unicode true
Target amd64-unicode ; the program is 64-bit, and so is all that this script asks of Windows
!include facts.nsh

Name "${PRODUCT}"
OutFile "${TARGET}"
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\${PRODUCT}"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
AllowSkipFiles off ; a file that can't be written stops the installation: half a program is none
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText "${PRODUCT} ${SHOWN_VERSION}"
SetDateSave on
CRCCheck on
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 32
!endif

; How the setup ends where nobody looks: docs/windows.md tells these to who rolls it out.
; 0 done, 1 cancelled by the user.
!define HALF_WAY 2
!define NEWER_IS_THERE 3
!define IN_USE 4
!define NO_ROOM 5
!define FOR_EVERYBODY 6
!define OLD_WINDOWS 7

Var OldFolder   ; where an older version is, or nothing
Var OldVersion
Var Begun       ; 1 as soon as something of the old version is gone
Var Welcome

!include LogicLib.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!include texts.nsh
!include path.nsh
!include shell.nsh
!include previous.nsh
!include files.nsh

!define MUI_ICON "app.ico"
!define MUI_UNICON "app.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "${TEXT_CANCEL}"
!define MUI_WELCOMEPAGE_TITLE "${TEXT_WELCOME_TITLE}"
!define MUI_WELCOMEPAGE_TEXT "$Welcome"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "${TEXT_FOLDER}"
!define MUI_PAGE_HEADER_SUBTEXT "${TEXT_FOLDER_SUB}"
!define MUI_DIRECTORYPAGE_TEXT_TOP "${TEXT_FOLDER_TOP}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipWhereInstalled
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${TEXT_FINISH_TITLE}"
!define MUI_FINISHPAGE_TEXT "${TEXT_FINISH}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "${TEXT_OPEN}"
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_HEADER_TEXT "${TEXT_REMOVE}"
!define MUI_PAGE_HEADER_SUBTEXT "${TEXT_REMOVE_SUB}"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${TEXT_REMOVE_TOP}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${TEXT_REMOVED_TITLE}"
!define MUI_FINISHPAGE_TEXT "$Welcome"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "Dutch"

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductName" "${PRODUCT}"
VIAddVersionKey /LANG=${LANG_DUTCH} "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileDescription" "${PRODUCT} installeren"
VIAddVersionKey /LANG=${LANG_DUTCH} "FileVersion" "${SHOWN_VERSION}"
VIAddVersionKey /LANG=${LANG_DUTCH} "ProductVersion" "${SHOWN_VERSION}"
VIAddVersionKey /LANG=${LANG_DUTCH} "LegalCopyright" "Licenties van de onderdelen: zie de map licenties"

!insertmacro PathFunctions ""
!insertmacro PathFunctions "un."
!insertmacro UsedFunction ""
!insertmacro UsedFunction "un."

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT_OLD_WINDOWS}" /SD IDOK
    SetErrorLevel ${OLD_WINDOWS}
    Quit
  ${EndIf}
  Call OnlyOneSetup
  Call FindPrevious
  StrCpy $Welcome "${TEXT_WELCOME}"
  ${If} $OldVersion != ""
    StrCpy $Welcome "${TEXT_WELCOME_UPGRADE}"
  ${EndIf}
FunctionEnd

Function SkipWhereInstalled
  ${If} $OldFolder == $INSTDIR
    Abort ; an upgrade goes where the program is
  ${EndIf}
FunctionEnd

Function .onInstFailed
  ${If} $Begun = 1
    SetErrorLevel ${HALF_WAY}
    ${If} $OldFolder == $INSTDIR
      MessageBox MB_OK|MB_ICONSTOP "${TEXT_HALF_WAY}" /SD IDOK
    ${Else}
      SetOutPath "$TEMP" ; nobody can take away the folder he is in
      Push "$INSTDIR"
      Call RemoveListed
      Delete "$INSTDIR\${UNINSTALLER}"
      RMDir "$INSTDIR"
      MessageBox MB_OK|MB_ICONSTOP "${TEXT_TAKEN_BACK}" /SD IDOK
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "${PRODUCT}"
  SetShellVarContext current
  SetDetailsPrint none
  ; First whatever could stop it: up to here nothing has changed.
  Call CheckFolder
  Push "$INSTDIR"
  Call CheckUnused
  ${If} $OldFolder != ""
    Push "$OldFolder"
    Call CheckUnused
  ${EndIf}

  StrCpy $Begun 1
  SetDetailsPrint both
  DetailPrint "${TEXT_REPLACING}"
  SetDetailsPrint none
  Push "$INSTDIR"
  Call RemoveListed

  SetDetailsPrint both
  DetailPrint "${TEXT_COPYING}"
  SetDetailsPrint none
  ; The list comes first, so that also half an installation can be cleared away.
  SetOutPath "$INSTDIR"
  File "/oname=${LIST}" "files.txt"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  ${If} $OldFolder != ""
  ${AndIf} $OldFolder != $INSTDIR ; it has moved
    Push "$OldFolder"
    Call RemoveListed
    Delete "$OldFolder\${UNINSTALLER}"
    RMDir "$OldFolder"
    Push "$OldFolder\bin"
    Call TakeFromPath
  ${EndIf}

  SetDetailsPrint both
  DetailPrint "${TEXT_MAKING_KNOWN}"
  SetDetailsPrint none
  Call TellWindows
  ${GetParameters} $R9
  ${GetOptions} $R9 "/GEENSNELKOPPELING" $0
  ${If} ${Errors}
    Call MakeShortcut
  ${Else}
    Call RemoveShortcut
  ${EndIf}
  ${GetOptions} $R9 "/GEENBESTANDSTYPE" $0
  ${If} ${Errors}
    Call MakeFileType
  ${Else}
    Call RemoveFileType
  ${EndIf}
  Push "$INSTDIR\bin"
  ${GetOptions} $R9 "/GEENPAD" $0
  ${If} ${Errors}
    Call PutOnPath
  ${Else}
    Call TakeFromPath
  ${EndIf}
  ClearErrors
  SetDetailsPrint both
SectionEnd

Function un.onInit
  SetShellVarContext current
  Push "$INSTDIR"
  Call un.IsUsed
  Pop $0
  ${While} $0 = 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${TEXT_REMOVE_IN_USE}" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${IN_USE}
    Quit
    again:
    Push "$INSTDIR"
    Call un.IsUsed
    Pop $0
  ${EndWhile}
FunctionEnd

Section "un.${PRODUCT}"
  DetailPrint "${TEXT_REMOVING}"
  SetDetailsPrint none
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR ; else another installation has taken its place, and these are that one's
    Call un.RemoveShortcut
    Call un.RemoveFileType
    DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${EndIf}
  Push "$INSTDIR\bin"
  Call un.TakeFromPath
  !insertmacro RemoveFiles
  Delete "$INSTDIR\${LIST}"
  Delete "$INSTDIR\${UNINSTALLER}"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Temp\${OWN_FOLDER}" ; where a second start finds the window; empty when none is open
  StrCpy $Welcome "${TEXT_REMOVED}"
  ${If} ${FileExists} "$INSTDIR\*.*"
    StrCpy $Welcome "${TEXT_REMOVED}$\r$\n$\r$\n${TEXT_OWN_FILES_LEFT}"
  ${EndIf}
  SetDetailsPrint both
SectionEnd
