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
    'rdjson',
    '--stdin-filename',
    function()
      local name = vim.api.nvim_buf_get_name(0)
      return name == '' and '未命名.txt' or name
    end,
    '-',
  },
  stream = 'stdout',
  -- 1: something was found. 2, as for an unreadable file, is told on standard error.
  ignore_exitcode = true,
  -- The format counts bytes of UTF-8 as Neovim does.
  parser = function(output)
    if output == '' then
      return {}
    end
    local diagnostics = {}
    for _, found in ipairs(vim.json.decode(output).diagnostics) do
      local range = found.location.range
      if range then
        table.insert(diagnostics, {
          lnum = range.start.line - 1,
          col = range.start.column - 1,
          end_lnum = range['end'].line - 1,
          end_col = range['end'].column - 1,
          severity = severities[found.severity],
          code = found.code and found.code.value,
          message = found.message,
          source = 'gongwen',
        })
      end
    end
    return diagnostics
  end,
}
