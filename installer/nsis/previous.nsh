; What may already be there: another setup, another version, a program that is open.

Function OnlyOneSetup
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "${PRODUCT}.Setup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183 ; ERROR_ALREADY_EXISTS
    MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT_OTHER_SETUP}" /SD IDOK
    SetErrorLevel ${IN_USE}
    Quit
  ${EndIf}
FunctionEnd

Function FindPrevious
  ReadRegStr $OldVersion HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $OldFolder HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $OldVersion != ""
    ${VersionCompare} "$OldVersion" "${VERSION}" $0
    ${If} $0 = 1
      MessageBox MB_OK|MB_ICONSTOP "${TEXT_NEWER}" /SD IDOK
      SetErrorLevel ${NEWER_IS_THERE}
      Quit
    ${EndIf}
  ${EndIf}
  ReadRegStr $0 HKLM "Software\${PRODUCT}" "Version" ; the MSI writes it
  ${If} $0 != ""
  ${AndIf} $OldVersion == ""
    MessageBox MB_YESNO|MB_DEFBUTTON2|MB_ICONQUESTION "${TEXT_FOR_EVERYBODY}" /SD IDNO IDYES beside
    SetErrorLevel ${FOR_EVERYBODY}
    Quit
    beside:
  ${EndIf}
FunctionEnd

; Whether the chosen folder can hold it: NSIS itself looks at the room only where somebody sees its pages.
Function CheckFolder
  StrLen $0 "$INSTDIR"
  ${If} $0 > ${LONGEST_FOLDER}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT_TOO_LONG}" /SD IDOK
    Goto refused
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR" ; only a folder that is there can be asked for its room: the drive may be another one's
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "${TEXT_NO_FOLDER}" /SD IDOK
    Goto refused
  ${EndIf}
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, p 0, p 0) i .r2'
  System::Int64Op $1 / 1048576
  Pop $1
  ${If} $2 <> 0 ; some network drives don't tell: the files will
  ${AndIf} $1 < ${SIZE_MB}
    RMDir "$INSTDIR"
    MessageBox MB_OK|MB_ICONSTOP "${TEXT_NO_ROOM}" /SD IDOK
    Goto refused
  ${EndIf}
  Return
  refused:
  SetErrorLevel ${NO_ROOM}
  Abort "${TEXT_STOPPED}"
FunctionEnd

; Take away what an older version brought: the lines of its list, and nothing else in that folder. In: the folder.
Function RemoveListed
  Pop $R9
  ; The starters don't start without this file, and it is put back last: half a program never runs.
  Delete "$R9\python\*._pth"
  ClearErrors
  FileOpen $R8 "$R9\${LIST}" r
  ${If} ${Errors}
    Return
  ${EndIf}
  ${Do}
    FileRead $R8 $R7
    ${If} ${Errors}
      ${ExitDo}
    ${EndIf}
    ${TrimNewLines} "$R7" $R7
    ; Nobody's list may reach outside the folder.
    ${WordFind} "$R7" ".." "E+1" $0
    ${IfNot} ${Errors}
      ${Continue}
    ${EndIf}
    ${WordFind} "$R7" ":" "E+1" $0
    ${IfNot} ${Errors}
      ${Continue}
    ${EndIf}
    StrCpy $0 $R7 1 -1
    ${If} $0 == "\"
      RMDir "$R9\$R7"
    ${ElseIf} $R7 != ""
      Delete "$R9\$R7"
    ${EndIf}
    ClearErrors
  ${Loop}
  FileClose $R8
  Delete "$R9\${LIST}"
  ClearErrors
FunctionEnd

; Windows lets nobody write to a DLL that some process has loaded, and every process of ours has Python's.
!macro UsedFunction un
; In: the folder. Out: 1 where the program in it is running.
Function ${un}IsUsed
  Pop $R8
  StrCpy $R6 0
  FindFirst $R5 $R4 "$R8\python\python3*.dll"
  ${DoWhile} $R4 != ""
    ClearErrors
    FileOpen $R3 "$R8\python\$R4" a
    ${If} ${Errors}
      StrCpy $R6 1
    ${Else}
      FileClose $R3
    ${EndIf}
    FindNext $R5 $R4
  ${Loop}
  FindClose $R5
  ClearErrors
  Push $R6
FunctionEnd
!macroend

; Wait until the program is closed. In: the folder.
Function CheckUnused
  Pop $R8
  ${Do}
    Push $R8
    Call IsUsed
    Pop $0
    ${If} $0 = 0
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${TEXT_IN_USE}" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${IN_USE}
    Abort "${TEXT_STOPPED}"
    again:
  ${Loop}
FunctionEnd
