; One entry on the user's own PATH. NSIS cuts a string off at 1024 characters and a PATH can be longer, so it
; never becomes one: it stays in memory that Windows reads and writes, and keeps its kind (REG_EXPAND_SZ).
; Our entry goes first, so that taking it away gives back, to the letter, what was there before.

!define USER -2147483647 ; HKEY_CURRENT_USER, as wide as a pointer
!define READ_AND_WRITE 0x0003 ; KEY_QUERY_VALUE | KEY_SET_VALUE
!define NO_VALUE 2
!define AS_TEXT 1
!define WITH_VARIABLES 2

!macro PathFunctions un

; In $R0: our entry. Out: $R1 the key, $R2 the memory with ";entry;value;" or 0, $R3 where ";value;" begins,
; $R4 the kind of the value.
Function ${un}OpenPath
  StrCpy $R2 0
  System::Call 'advapi32::RegCreateKeyExW(p ${USER}, w "Environment", i 0, p 0, i 0, i ${READ_AND_WRITE}, p 0, *p .R1, p 0) i .r0'
  ${If} $0 <> 0
    StrCpy $R1 0
    Return
  ${EndIf}
  System::Call 'advapi32::RegQueryValueExW(p R1, w "Path", p 0, *i .R4, p 0, *i 0 r1) i .r0'
  ${If} $0 = ${NO_VALUE}
    StrCpy $R4 ${WITH_VARIABLES}
    StrCpy $1 0
  ${ElseIf} $0 <> 0
    Return
  ${ElseIf} $R4 <> ${AS_TEXT}
  ${AndIf} $R4 <> ${WITH_VARIABLES}
    Return ; no PATH as Windows knows it: whoever made this must see to it
  ${EndIf}
  StrLen $2 "$R0"
  IntOp $2 $2 + 1
  IntOp $2 $2 * 2 ; bytes of ";entry"
  IntOp $3 $1 + $2
  IntOp $3 $3 + 16 ; two more semicolons, and the end that a value may lack
  System::Alloc $3 ; comes filled with zeros
  Pop $R2
  System::Call 'kernel32::lstrcpyW(p R2, w ";$R0;")'
  IntPtrOp $R3 $R2 + $2
  IntPtrOp $4 $R3 + 2
  ${If} $1 > 0
    System::Call 'advapi32::RegQueryValueExW(p R1, w "Path", p 0, p 0, p r4, *i r1) i .r0'
    ${If} $0 <> 0
      System::Free $R2
      StrCpy $R2 0
      Return
    ${EndIf}
  ${EndIf}
  System::Call 'kernel32::lstrlenW(p R3) i .r0'
  ${If} $0 > 1 ; else there was nothing on PATH, and one semicolon is both ends of it
    System::Call 'kernel32::lstrcatW(p R3, w ";")'
  ${EndIf}
FunctionEnd

; Write what stands between the semicolons at both ends of the memory at $5, and tell programs that run.
Function ${un}WritePath
  System::Call 'kernel32::lstrlenW(p r5) i .r1'
  ${If} $1 <= 2 ; nothing between them
    System::Call 'advapi32::RegDeleteValueW(p R1, w "Path")'
  ${Else}
    IntOp $2 $1 - 1
    IntOp $2 $2 * 2 ; bytes, from after the first to and with a zero in the place of the last
    IntPtrOp $3 $5 + $2
    System::Call '*$3(&i2 0)'
    IntPtrOp $3 $5 + 2
    System::Call 'advapi32::RegSetValueExW(p R1, w "Path", i 0, i R4, p r3, i r2)'
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=3000
FunctionEnd

Function ${un}ClosePath
  ${If} $R2 P<> 0
    System::Free $R2
  ${EndIf}
  ${If} $R1 P<> 0
    System::Call 'advapi32::RegCloseKey(p R1)'
  ${EndIf}
FunctionEnd

; Take an entry off PATH. In: the entry.
Function ${un}TakeFromPath
  Exch $R0
  Call ${un}OpenPath
  ${If} $R2 P<> 0
    StrCpy $6 0
    StrLen $7 ";$R0"
    IntOp $7 $7 * 2
    ${Do}
      System::Call 'shlwapi::StrStrIW(p R3, w ";$R0;") p .r1'
      ${If} $1 P= 0
        ${ExitDo}
      ${EndIf}
      IntPtrOp $2 $1 + $7
      System::Call 'kernel32::lstrlenW(p r2) i .r3'
      IntOp $3 $3 * 2
      IntOp $3 $3 + 2
      System::Call 'kernel32::RtlMoveMemory(p r1, p r2, p r3)'
      StrCpy $6 1
    ${Loop}
    ${If} $6 = 1
      StrCpy $5 $R3
      Call ${un}WritePath
    ${EndIf}
  ${EndIf}
  Call ${un}ClosePath
  Pop $R0
FunctionEnd

!if "${un}" == ""
; Put an entry on PATH, unless it is there. In: the entry.
Function PutOnPath
  Exch $R0
  System::Call 'shlwapi::StrCSpnW(w "$R0", w ";%") i .r0'
  StrLen $1 "$R0"
  ${If} $0 = $1 ; a folder with one of these in its name can't be on PATH
    Call OpenPath
    ${If} $R2 P<> 0
      System::Call 'shlwapi::StrStrIW(p R3, w ";$R0;") p .r1'
      ${If} $1 P= 0
        StrCpy $5 $R2
        Call WritePath
      ${EndIf}
    ${EndIf}
    Call ClosePath
  ${EndIf}
  Pop $R0
FunctionEnd
!endif

!macroend
