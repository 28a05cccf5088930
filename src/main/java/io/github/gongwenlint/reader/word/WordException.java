package io.github.gongwenlint.reader.word;

/** Says in Chinese why a Word file cannot be read and what to do. */
public final class WordException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why, in a sentence for the user. */
  public WordException(String message) {
    super(message);
  }

  /** Says that a file can only be opened with a password. */
  public static WordException locked() {
    return new WordException("文件设有打开密码，无法读取；请在 Word 或 WPS 里去掉密码后再检查");
  }
}
