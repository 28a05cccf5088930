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
  NUMBERING("序号", Subject.ORDINALS),
  PUNCTUATION("标点", Subject.TEXT, Fault.MARK),
  NUMBER("数字", Subject.NUMBERS),
  CONSISTENCY("前后一致"),
  DATE("日期", Subject.DATES),
  ATTACHMENT("附件", Subject.ORDINALS),
  LAYOUT("版式", Subject.TEXT, Fault.MARK);

  private final String title;
  private final Subject subject;
  private final Fault fault;

  Category(String title) {
    this(title, Subject.TEXT);
  }

  Category(String title, Subject subject) {
    this(title, subject, Fault.TEXT);
  }

  Category(String title, Subject subject, Fault fault) {
    this.title = title;
    this.subject = subject;
    this.fault = fault;
  }

  /** Returns the name used in reports and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the Chinese name. */
  public String title() {
    return title;
  }

  /** Returns what its rules speak of unless they say otherwise. */
  Subject subject() {
    return subject;
  }

  /** Returns what its rules' findings count as unless they say otherwise. */
  Fault fault() {
    return fault;
  }
}
