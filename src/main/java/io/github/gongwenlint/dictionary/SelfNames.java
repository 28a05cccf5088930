package io.github.gongwenlint.dictionary;

import java.util.List;

/** The payloads of names that units use for themselves: a kind of unit and a use. */
public final class SelfNames {
  /** The kinds of units, as Chinese names them; a payload's kind is a place in this list. */
  public static final List<String> KINDS =
      List.of("公司", "学校", "院", "局", "委", "厅", "镇", "乡", "街道", "县", "区", "政协", "人大", "系统");

  /** The uses; a payload's use is a place in this list. */
  private static final List<String> USES = List.of("self", "body", "organ", "brand", "that");

  /** The first person: 我局. */
  public static final int SELF = 0;

  /** A body that speaks for its unit where it begins a clause: 局党组. */
  public static final int BODY = 1;

  /** A body named after its unit: 人大机关. */
  public static final int ORGAN = 2;

  /** A unit's own series of lessons: 民政课堂. */
  public static final int BRAND = 3;

  /** What refers to something named before: 该公司. */
  public static final int THAT = 4;

  private SelfNames() {}

  /** Returns the kind of unit, a place in {@link #KINDS}. */
  public static int kind(int payload) {
    return payload >> 3;
  }

  /** Returns how the name is used. */
  public static int use(int payload) {
    return payload & 7;
  }

  static void compile(Tsv rows, PhraseMatcherBuilder phrases) {
    for (Tsv.Row row : rows.rows()) {
      int kind = KINDS.indexOf(row.get("kind"));
      int use = USES.indexOf(row.get("use"));
      if (kind < 0 || use < 0) {
        throw row.fault("no such kind or use: " + row.get("kind") + ", " + row.get("use"));
      }
      phrases.add(row.get("word"), PhraseSet.SELF, kind << 3 | use);
    }
  }
}
