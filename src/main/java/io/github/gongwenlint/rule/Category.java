package io.github.gongwenlint.rule;

import java.util.Locale;

/** The families of rules. */
public enum Category {
  PLACEHOLDER("占位符"),
  RESIDUE("残留"),
  REPETITION("重复"),
  FORMULATION("固定提法"),
  WORDING("用词"),
  TYPO("错别字"),
  GRAMMAR("语法"),
  NUMBERING("序号"),
  PUNCTUATION("标点"),
  NUMBER("数字"),
  CONSISTENCY("前后一致"),
  DATE("日期"),
  ATTACHMENT("附件"),
  LAYOUT("版式");

  private final String title;

  Category(String title) {
    this.title = title;
  }

  /** Returns the name used in reports and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the Chinese name. */
  public String title() {
    return title;
  }
}
