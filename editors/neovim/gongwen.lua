-- Linter for nvim-lint (https://github.com/mfussenegger/nvim-lint): Chinese official documents (公文).
--
-- Put this file into ~/.config/nvim/lua/gongwen.lua, and into the configuration:
--   require('lint').linters.gongwen = require('gongwen')
--   require('lint').linters_by_ft = { text = { 'gongwen' }, markdown = { 'gongwen' } }

local severities = {
  ERROR = vim.diagnostic.severity.ERROR,
  WARNING = vim.diagnostic.severity.WARN,
  INFO = vim.diagnostic.severity.INFO,
}

return {
  cmd = 'gongwen',
  stdin = true,
  append_fname = false,
  args = {
    'check',
    '--format',
    'rdjsonl',
    '--stdin-filename',
    function()
      local name = vim.api.nvim_buf_get_name(0)
      return name == '' and '未命名.txt' or name
    end,
    '-',
  },
  -- Lines of JSON from standard output, and from standard error why nothing was checked.
  stream = 'both',
  -- 1: something was found.
  ignore_exitcode = true,
  -- The format counts bytes of UTF-8 as Neovim does.
  parser = function(output)
    local diagnostics = {}
    local troubles = {}
    for line in output:gmatch('[^\r\n]+') do
      if line:sub(1, 1) == '{' then
        local found = vim.json.decode(line)
        -- Without a range it is about the whole file.
        local range = found.location.range or { start = { line = 1 } }
        local start = range.start
        local finish = range['end'] or start
        table.insert(diagnostics, {
          lnum = start.line - 1,
          col = (start.column or 1) - 1,
          end_lnum = finish.line - 1,
          end_col = (finish.column or 1) - 1,
          severity = severities[found.severity],
          code = found.code and found.code.value,
          message = found.message,
          source = 'gongwen',
        })
      else
        table.insert(troubles, line)
      end
    end
    -- A wrong gongwen.yml, say: an empty list would look like a clean draft.
    if #diagnostics == 0 and #troubles > 0 then
      table.insert(diagnostics, {
        lnum = 0,
        col = 0,
        severity = vim.diagnostic.severity.ERROR,
        message = table.concat(troubles, '\n'),
        source = 'gongwen',
      })
    end
    return diagnostics
  end,
}
