" Colours and completion of codes for the files `coding edit` opens (docs/formats/markup.md).
if exists("b:current_syntax")
  finish
endif

syntax match codingEscape /\\[][{}%\\|]/
syntax match codingOpen /\[\d\{0,4}\[/
syntax match codingClose /\]\d\{0,4}\]/ nextgroup=codingCode
syntax region codingCode start=/{/ skip=/\\./ end=/}/ oneline contained contains=codingField nextgroup=codingCode
syntax match codingField /|[^|}]*/ contained
syntax match codingComment /^%%.*$/
highlight default link codingEscape SpecialChar
highlight default link codingOpen Delimiter
highlight default link codingClose Delimiter
highlight default link codingCode Identifier
highlight default link codingField String
highlight default link codingComment Comment
let b:current_syntax = "coding"

" Ctrl-X Ctrl-U: the codes listed below the transcript that begin with, or else hold, what stands behind the brace.
function! CodingComplete(findstart, base) abort
  if a:findstart
    return strridx(getline('.')[: col('.') - 2], '{') + 1
  endif
  let l:first = search('^%% codes$', 'nw')
  let l:names = map(getline(l:first + 1, '$'), {_, line -> matchstr(line, '^%%\s*\zs.\{-}\ze\s\+([a-z0-9-]\+)$')})
  let l:begins = filter(copy(l:names), {_, name -> name !=# '' && stridx(tolower(name), tolower(a:base)) == 0})
  return empty(l:begins) ? filter(l:names, {_, name -> stridx(tolower(name), tolower(a:base)) > 0}) : l:begins
endfunction
setlocal completefunc=CodingComplete
setlocal commentstring=%%\ %s
