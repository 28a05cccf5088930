package io.github.gongwenlint.fix.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part that holds the comments: those of people stay, ours of an earlier run go. */
final class Comments {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private final String author;
  private final @Nullable Markup xml;
  private final String part;

  /** Numbers and elements of our comments that go. */
  private final Set<Integer> removable = new HashSet<>();

  private final List<Integer> elements = new ArrayList<>();

  /** What the paragraphs of comments that go are called in the parts that know more of them. */
  private final Set<String> paragraphs = new HashSet<>();

  /** The paragraphs, by their numbers, that somebody answered, and those that are answers. */
  private final Set<String> answered = new HashSet<>();

  private final Set<String> answering = new HashSet<>();

  /** What our comments say that somebody answered, by their numbers. */
  private final Map<Integer, String> kept = new HashMap<>();

  private final List<Integer> ids = new ArrayList<>();
  private final List<List<String>> added = new ArrayList<>();
  private final List<Integer> addedIds = new ArrayList<>();
  private final List<String> companions = new ArrayList<>();

  private Comments(String author, @Nullable Markup xml, String part) {
    this.author = author;
    this.xml = xml;
    this.part = part;
  }

  /**
   * Reads the comments of a file.
   *
   * @param author who we are
   * @param unused ids of other people's comments that go as well
   */
  static Comments read(
      Archive archive, Relationships relationships, String author, Set<String> unused)
      throws WordFixException {
    String known = relationships.target("comments");
    if (known != null && !archive.holds(known)) {
      known = null;
    }
    String part = known;
    for (int i = 1; part == null; i++) {
      String free = relationships.folder() + "comments" + (i == 1 ? "" : i) + ".xml";
      if (!archive.holds(free)) {
        part = free;
      }
    }
    Markup xml = known == null ? null : Markup.of(archive.content(known));
    Comments comments = new Comments(author, xml, part);
    for (String type : new String[] {"commentsExtended", "commentsIds", "commentsExtensible"}) {
      String target = relationships.target(type);
      if (target != null && archive.holds(target)) {
        comments.companions.add(target);
      }
    }
    if (xml != null) {
      comments.readAnswers(archive);
      comments.sort(xml, unused);
    }
    return comments;
  }

  /** Finds out what somebody answered. */
  private void readAnswers(Archive archive) throws WordFixException {
    for (String companion : companions) {
      Markup more = Markup.of(archive.content(companion));
      for (int e = 0; e < more.size(); e++) {
        String parent = more.attribute(e, "paraIdParent");
        String own = more.attribute(e, "paraId");
        if (parent != null) {
          answered.add(parent);
        }
        if (parent != null && own != null) {
          answering.add(own);
        }
      }
    }
  }

  private void sort(Markup comments, Set<String> unused) {
    for (int e = 0; e < comments.size(); e++) {
      if (!comments.is(e, "comment")) {
        continue;
      }
      String name = comments.attribute(e, "id");
      int id = number(name);
      String paragraph = null;
      StringBuilder text = new StringBuilder();
      for (int inside = e; inside <= comments.lastInside(e); inside++) {
        if (comments.is(inside, "p")) {
          String own = comments.attribute(inside, "paraId");
          paragraph = own == null ? paragraph : own;
        } else if (comments.is(inside, "t")) {
          text.append(comments.content(inside));
        }
      }
      if (!author.equals(comments.attribute(e, "author"))
          && !(name != null && unused.contains(name))) {
        ids.add(id);
      } else if (paragraph != null && answered.contains(paragraph)) {
        ids.add(id);
        kept.put(id, text.toString());
      } else {
        removable.add(id);
        elements.add(e);
        if (paragraph != null) {
          paragraphs.add(paragraph);
        }
      }
    }
  }

  /**
   * Tells whether a comment is nothing but a paragraph of text, answers nobody and is answered by
   * nobody.
   */
  boolean isAlone(int id) {
    Markup comments = xml;
    int found = -1;
    for (int e = 0; comments != null && e < comments.size(); e++) {
      if (comments.is(e, "comment") && number(comments.attribute(e, "id")) == id) {
        if (found >= 0) {
          return false;
        }
        found = e;
      }
    }
    if (comments == null || found < 0) {
      return false;
    }
    int paragraphs = 0;
    for (int e = found + 1; e <= comments.lastInside(found); e++) {
      String name = comments.local(e);
      if (name.equals("p")) {
        String own = comments.attribute(e, "paraId");
        if (++paragraphs > 1 || (own != null && isTalkedOf(own))) {
          return false;
        }
      } else if (name.equals("drawing") || name.equals("pict") || name.equals("object")) {
        return false;
      }
    }
    return true;
  }

  private boolean isTalkedOf(String paragraph) {
    return answered.contains(paragraph) || answering.contains(paragraph);
  }

  /** Returns a number that an attribute gives, or -1. */
  static int number(@Nullable String value) {
    try {
      return value == null ? -1 : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns the part's name. */
  String part() {
    return part;
  }

  /** Tells whether there is no comment of ours. */
  boolean isEmpty() {
    return elements.isEmpty();
  }

  /** Returns the numbers of our comments that go. */
  Set<Integer> removable() {
    return removable;
  }

  /** Takes note of the numbers of those that stay. */
  void useIds(Ids space) {
    for (int id : ids) {
      space.use(id);
    }
  }

  /** Returns what a comment of ours says that somebody answered, or null when it is none. */
  @Nullable String kept(int id) {
    return kept.get(id);
  }

  void add(int id, List<String> lines) {
    addedIds.add(id);
    added.add(lines);
  }

  boolean isChanged() {
    return !elements.isEmpty() || !added.isEmpty();
  }

  /** Writes the part, and names it where it is new. */
  void write(Archive archive, Relationships relationships, Markup main) throws WordFixException {
    if (!isChanged()) {
      return;
    }
    Markup old = xml;
    if (old != null) {
      String prefix = old.wordPrefix(0);
      String p = prefix == null ? "w:" : prefix;
      String declaration = prefix == null ? declaration(main) : "";
      archive.put(part, old.encode(old.with(elements, comments(p, declaration))));
      removeFromCompanions(archive);
      return;
    }
    String whole =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments"
            + declaration(main)
            + ">"
            + comments("w:", "")
            + "</w:comments>";
    archive.put(part, whole.getBytes(StandardCharsets.UTF_8));
    relationships.add(archive, "comments", part);
    Markup types = Markup.of(archive.content(CONTENT_TYPES));
    String override =
        "<"
            + types.prefix(0)
            + "Override PartName=\"/"
            + part
            + "\" ContentType=\""
            + TYPE
            + "\"/>";
    archive.put(CONTENT_TYPES, types.encode(types.withLastChild(override)));
  }

  private static String declaration(Markup main) {
    return " xmlns:w=\"" + (main.isStrict() ? STRICT : TRANSITIONAL) + "\"";
  }

  private String comments(String prefix, String declaration) {
    StringBuilder markup = new StringBuilder();
    for (int i = 0; i < added.size(); i++) {
      markup.append(CommentText.xml(prefix, declaration, addedIds.get(i), author, added.get(i)));
    }
    return markup.toString();
  }

  /** Takes the comments that go out of the parts that Word keeps beside (MS-DOCX, 2.5.3.6 ff.). */
  private void removeFromCompanions(Archive archive) throws WordFixException {
    if (paragraphs.isEmpty()) {
      return;
    }
    Set<String> durable = new HashSet<>();
    for (String companion : companions) {
      Markup more = Markup.of(archive.content(companion));
      List<Integer> gone = new ArrayList<>();
      for (int e = 1; e < more.size(); e++) {
        String paragraph = more.attribute(e, "paraId");
        String id = more.attribute(e, "durableId");
        if (paragraph != null && paragraphs.contains(paragraph)) {
          gone.add(e);
          if (id != null) {
            durable.add(id);
          }
        } else if (paragraph == null && id != null && durable.contains(id)) {
          gone.add(e);
        }
      }
      if (!gone.isEmpty()) {
        archive.put(companion, more.encode(more.with(gone, "")));
      }
    }
  }
}
