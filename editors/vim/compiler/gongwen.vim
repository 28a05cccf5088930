" Vim compiler file for gongwen-lint, a linter for Chinese official documents (公文).
" :compiler gongwen, then :make checks the current file and fills the quickfix list.
"
" Put this file into ~/.vim/compiler/ (Neovim: ~/.config/nvim/compiler/).

if exists('current_compiler')
  finish
endif
let current_compiler = 'gongwen'

let s:cpo = &cpo
set cpo&vim

CompilerSet makeprg=gongwen\ check\ --format\ concise\ --color\ never\ $*\ %:p:S
CompilerSet errorformat=%f:%l:%c:\ %t%*[a-z][%*[a-z0-9-]]\ %m,%+Ggongwen:\ %m

" gongwen counts columns in characters, quickfix in bytes: in Chinese text that makes a difference.
function! s:Columns() abort
  if get(b:, 'current_compiler', get(g:, 'current_compiler', '')) !=# 'gongwen'
    return
  endif
  let l:lines = {}
  let l:items = getqflist()
  for l:item in l:items
    if !l:item.valid || !l:item.bufnr || l:item.col < 2
      continue
    endif
    if !has_key(l:lines, l:item.bufnr)
      let l:lines[l:item.bufnr] = bufloaded(l:item.bufnr)
            \ ? getbufline(l:item.bufnr, 1, '$') : readfile(bufname(l:item.bufnr))
    endif
    let l:line = get(l:lines[l:item.bufnr], l:item.lnum - 1, '')
    let l:byte = byteidx(l:line, l:item.col - 1)
    if l:byte >= 0
      let l:item.col = l:byte + 1
    endif
  endfor
  call setqflist(l:items, 'r')
endfunction

augroup gongwen_compiler
  autocmd!
  autocmd QuickFixCmdPost make call s:Columns()
augroup END

let &cpo = s:cpo
unlet s:cpo
