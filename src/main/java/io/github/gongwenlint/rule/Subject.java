package io.github.gongwenlint.rule;

/** What a reader goes through a draft for, one thing at a time. */
public enum Subject {
  NAMES(1, "人名与单位"),
  NUMBERS(2, "数字与金额"),
  DATES(3, "日期"),
  ORDINALS(4, "序号与附件"),
  /** All that is none of the four. */
  TEXT(5, "文字与标点");

  private final int number;
  private final String title;

  Subject(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Returns its number, from 1 in the order of the subjects. */
  public int number() {
    return number;
  }

  /** Returns the Chinese name. */
  public String title() {
    return title;
  }
}
