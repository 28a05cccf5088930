package io.github.gongwenlint.dictionary;

import java.util.Locale;

/**
 * What web pages, sites that trade in model texts, and chat programs leave in a text: how each of
 * the phrases of the set {@link PhraseSet#RESIDUE} has to stand to count.
 */
public final class ResidueWords {
  /** How a phrase has to stand; a payload is a place in this list. */
  public enum Stand {
    /** The name of a site, not inside a longer word. */
    SITE(""),
    /** Anywhere: nobody writes it in an official text. */
    ANYWHERE(""),
    /** At the start of a line or of a short line's bracket, or right after 请 or 欢迎. */
    ALONE(""),
    /** At the start of a line with a colon after it: furniture of a web page. */
    FIELD(""),
    /** Followed by one of some words. */
    MADE("整理 上传 提供 收集 原创 首发 编辑 转载 撰写 生成"),
    TAKEN("网络 互联网 网友 百度 公众号"),
    INFRINGED("删除 联系 告知"),
    COLLECTED("整理 汇总 搜集 首发 原创"),
    COPIED("转载 摘编 商用");

    private final String followers;

    Stand(String followers) {
      this.followers = followers;
    }

    /** Returns the words one of which has to stand in the 16 characters after the phrase. */
    public String[] followers() {
      return followers.split(" ");
    }
  }

  private static final Stand[] STANDS = Stand.values();

  private ResidueWords() {}

  /** Returns how the phrase with a payload has to stand. */
  public static Stand stand(int payload) {
    return STANDS[payload];
  }

  static void compile(Tsv rows, PhraseMatcherBuilder phrases) {
    for (Tsv.Row row : rows.rows()) {
      int stand = 0;
      while (stand < STANDS.length && !row.get("stand").equals(name(STANDS[stand]))) {
        stand++;
      }
      if (stand == STANDS.length) {
        throw row.fault("no such stand: " + row.get("stand"));
      }
      phrases.add(row.get("word"), PhraseSet.RESIDUE, stand);
    }
  }

  private static String name(Stand stand) {
    return stand.name().toLowerCase(Locale.ROOT);
  }
}
