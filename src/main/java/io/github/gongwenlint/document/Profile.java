package io.github.gongwenlint.document;

import java.util.List;

/**
 * What a unit tells about itself, so that checks need not infer it from a document.
 *
 * @param unit the unit's full name, or empty
 * @param shortNames short names the unit goes by
 * @param kind what it is (市政协, 局, 公司, 学校 …), or empty
 * @param region names of province, prefecture and county from large to small, as far as they are
 *     given
 * @param year the year the documents are about, or 0
 * @param entities names of places and bodies from elsewhere that are all right
 * @param terms wordings that are all right
 * @param people who holds which post
 */
public record Profile(
    String unit,
    List<String> shortNames,
    String kind,
    List<String> region,
    int year,
    List<String> entities,
    List<String> terms,
    List<Person> people) {
  /** Nothing is known. */
  public static final Profile NONE =
      new Profile("", List.of(), "", List.of(), 0, List.of(), List.of(), List.of());

  public Profile {
    shortNames = List.copyOf(shortNames);
    region = List.copyOf(region);
    entities = List.copyOf(entities);
    terms = List.copyOf(terms);
    people = List.copyOf(people);
  }

  /**
   * Somebody who is named in the unit's documents.
   *
   * @param name the person's name
   * @param post the post, or empty
   */
  public record Person(String name, String post) {}
}
