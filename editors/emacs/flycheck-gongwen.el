;;; flycheck-gongwen.el --- Check Chinese official documents with gongwen-lint  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.1") (flycheck "32"))

;;; Commentary:

;; Underlines in text and Markdown buffers what gongwen-lint finds in drafts of Chinese official
;; documents (公文).  Put this file on the `load-path' and into the init file:
;;
;;   (require 'flycheck-gongwen)
;;   (add-hook 'text-mode-hook #'flycheck-mode)

;;; Code:

(require 'flycheck)

(defun flycheck-gongwen-file-name ()
  "Return the name under which the buffer is checked; its ending says the format."
  (or (buffer-file-name)
      (if (derived-mode-p 'markdown-mode) "未命名.md" "未命名.txt")))

(flycheck-define-checker gongwen
  "A linter for Chinese official documents (gongwen-lint).

It counts columns in characters, as Emacs does."
  :command ("gongwen" "check" "--format" "concise"
            "--stdin-filename" (eval (flycheck-gongwen-file-name))
            "-")
  :standard-input t
  :error-patterns
  ((error line-start (file-name) ":" line ":" column ": error[" (id (one-or-more (any "a-z0-9-"))) "] "
          (message) line-end)
   (warning line-start (file-name) ":" line ":" column ": warning[" (id (one-or-more (any "a-z0-9-"))) "] "
            (message) line-end)
   (info line-start (file-name) ":" line ":" column ": info[" (id (one-or-more (any "a-z0-9-"))) "] "
         (message) line-end))
  :modes (text-mode markdown-mode gfm-mode))

(add-to-list 'flycheck-checkers 'gongwen)

(provide 'flycheck-gongwen)
;;; flycheck-gongwen.el ends here
