package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened when: the rows of {@code chronology.tsv}, read when they are first asked for. */
public final class Chronology {
  static final String FILE = "chronology.bin";

  /** What a row is. */
  public enum Kind {
    /** An event whose anniversaries are counted from its date. */
    ANNIVERSARY,
    /** A yearly day whose first one was held in a year. */
    NTH,
    /** A five-year plan. */
    PLAN,
    /** A five-year plan of legal education (普法规划). */
    LAW_PLAN,
    /** A national congress of the party. */
    CONGRESS,
    /** A plenary session of a central committee. */
    PLENUM,
    /** A plenary session of the central commission for discipline inspection. */
    DISCIPLINE,
    /** A session of the national people's congress. */
    NPC,
    /** A session of the national committee of the consultative conference. */
    CPPCC,
    /** A campaign of study or inspection. */
    CAMPAIGN,
    /** A festival on the same day of each year. */
    FESTIVAL,
    /** A festival of one year, by the lunar calendar. */
    LUNAR,
    /** Something that is true of one year only. */
    YEAR,
    /** A name or wording that was replaced. */
    SUPERSEDED
  }

  /**
   * A date of any precision.
   *
   * @param year the year, or 0
   * @param month the month, or 0
   * @param day the day, or 0
   */
  public record Day(int year, int month, int day) implements Comparable<Day> {
    static final Day NONE = new Day(0, 0, 0);

    /** Reads 2023, 2023-01, 2023-01-09 or 12-04. */
    static Day parse(String text) {
      if (text.isEmpty()) {
        return NONE;
      }
      String[] parts = text.split("-", -1);
      int first = Integer.parseInt(parts[0]);
      if (parts[0].length() == 2) {
        return new Day(0, first, Integer.parseInt(parts[1]));
      }
      return new Day(
          first,
          parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
          parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    /** Compares year, month and day; an unknown month or day comes first. */
    @Override
    public int compareTo(Day other) {
      return Integer.compare(
          year * 10_000 + month * 100 + day, other.year * 10_000 + other.month * 100 + other.day);
    }
  }

  /**
   * A row.
   *
   * @param kind what it is
   * @param name its name as messages write it
   * @param from when it began
   * @param to when it ended; {@link Day#NONE} where it did not, or where that means nothing
   * @param aliases other names
   */
  public record Entry(Kind kind, String name, Day from, Day to, List<String> aliases) {}

  private final List<Entry> entries;
  private final Map<String, Entry> meetings = new HashMap<>();
  private final Map<Kind, List<Entry>> byKind = new EnumMap<>(Kind.class);

  private Chronology(List<Entry> entries) {
    this.entries = entries;
    for (Entry entry : entries) {
      // No lambda: the first one costs start-up time.
      List<Entry> ofKind = byKind.get(entry.kind);
      if (ofKind == null) {
        ofKind = new ArrayList<>();
        byKind.put(entry.kind, ofKind);
      }
      ofKind.add(entry);
      if (entry.kind.compareTo(Kind.CONGRESS) >= 0 && entry.kind.compareTo(Kind.CPPCC) <= 0) {
        meetings.put(entry.name, entry);
      }
    }
  }

  private static final class Holder {
    private static final Chronology CHRONOLOGY = load();
  }

  /** Returns the chronology. */
  public static Chronology get() {
    return Holder.CHRONOLOGY;
  }

  /** Returns an entry by the matcher's payload. */
  public Entry entry(int number) {
    return entries.get(number);
  }

  /** Returns the entries of a kind. */
  public List<Entry> entries(Kind kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** Returns a meeting by its name, such as 二十届三中全会, or null. */
  public @Nullable Entry meeting(String name) {
    return meetings.get(name);
  }

  /** Returns when a festival of the lunar calendar is in a year, or null. */
  public @Nullable Day lunar(String name, int year) {
    for (Entry entry : entries(Kind.LUNAR)) {
      if (entry.from.year == year && entry.name.equals(name)) {
        return entry.from;
      }
    }
    return null;
  }

  private static Chronology load() {
    // Not from the jar itself: a byte at a time is slow through it.
    byte[] file = Resources.bytes(Chronology.class, FILE);
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(file))) {
      List<Entry> entries = new ArrayList<>();
      for (int count = data.readShort(); count > 0; count--) {
        Kind kind = Kind.valueOf(data.readUTF());
        String name = data.readUTF();
        Day from = new Day(data.readShort(), data.readByte(), data.readByte());
        Day to = new Day(data.readShort(), data.readByte(), data.readByte());
        List<String> aliases = new ArrayList<>();
        for (int i = data.readByte(); i > 0; i--) {
          aliases.add(data.readUTF());
        }
        entries.add(new Entry(kind, name, from, to, List.copyOf(aliases)));
      }
      return new Chronology(List.copyOf(entries));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the rows and adds to {@code phrases} those that are looked for by name. */
  static byte[] compile(Tsv chronology, Tsv superseded, PhraseMatcherBuilder phrases)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Tsv.Row row : chronology.rows()) {
      Kind kind;
      try {
        kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        throw row.fault("unknown kind " + row.get("kind"));
      }
      Day from = day(row, "from");
      Day to = day(row, "to");
      if (from.equals(Day.NONE) || (!to.equals(Day.NONE) && to.compareTo(from) < 0)) {
        throw row.fault("no period");
      }
      Entry entry = new Entry(kind, row.get("name"), from, to, row.list("aliases"));
      if (kind == Kind.CAMPAIGN
          || kind == Kind.FESTIVAL
          || kind == Kind.NTH
          || kind == Kind.LUNAR) {
        addPhrases(phrases, entry, entries.size());
      } else if (kind == Kind.CONGRESS) {
        phrases.add(entry.name, PhraseSet.CHRONOLOGY, entries.size());
      }
      entries.add(entry);
    }
    for (Tsv.Row row : superseded.rows()) {
      List<String> aliases = new ArrayList<>();
      aliases.add(row.get("new"));
      aliases.add(row.get("kind"));
      aliases.addAll(row.list("not_before"));
      Entry entry =
          new Entry(Kind.SUPERSEDED, row.get("old"), day(row, "since"), Day.NONE, aliases);
      phrases.add(entry.name, PhraseSet.CHRONOLOGY, entries.size());
      entries.add(entry);
    }
    String[] triggers = PhraseSet.DATE_TRIGGERS;
    for (int i = 0; i < triggers.length; i++) {
      phrases.add(triggers[i], PhraseSet.DATE_TRIGGER, i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(entries.size());
    for (Entry entry : entries) {
      out.writeUTF(entry.kind.name());
      out.writeUTF(entry.name);
      write(out, entry.from);
      write(out, entry.to);
      out.writeByte(entry.aliases.size());
      for (String alias : entry.aliases) {
        out.writeUTF(alias);
      }
    }
    return bytes.toByteArray();
  }

  private static void addPhrases(PhraseMatcherBuilder phrases, Entry entry, int number) {
    phrases.add(entry.name, PhraseSet.CHRONOLOGY, number);
    for (String alias : entry.aliases) {
      phrases.add(alias, PhraseSet.CHRONOLOGY, number);
    }
  }

  private static Day day(Tsv.Row row, String column) {
    try {
      return Day.parse(row.get(column));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw row.fault("not a date: " + row.get(column));
    }
  }

  private static void write(DataOutputStream out, Day day) throws IOException {
    out.writeShort(day.year);
    out.writeByte(day.month);
    out.writeByte(day.day);
  }
}
