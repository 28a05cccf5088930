package io.github.gongwenlint.fix.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the document's part refers to (ECMA-376, part 2, 6.5). */
final class Relationships {
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private record Relationship(String type, String target) {}

  private final String part;
  private final String folder;
  private final boolean strict;
  private final @Nullable Markup xml;
  private final List<Relationship> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Relationships(String main, boolean strict, @Nullable Markup xml, String part) {
    this.part = part;
    this.folder = main.substring(0, main.lastIndexOf('/') + 1);
    this.strict = strict;
    this.xml = xml;
  }

  static Relationships read(Archive archive, String main, boolean strict) throws WordFixException {
    int slash = main.lastIndexOf('/') + 1;
    String part = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
    Markup xml = archive.holds(part) ? Markup.of(archive.content(part)) : null;
    Relationships found = new Relationships(main, strict, xml, part);
    for (int e = 0; xml != null && e < xml.size(); e++) {
      if (!xml.isNamed(e, "Relationship")) {
        continue;
      }
      String id = xml.attribute(e, "Id");
      String type = xml.attribute(e, "Type");
      String target = xml.attribute(e, "Target");
      if (id != null) {
        found.ids.add(id);
      }
      if (type != null && target != null && !"External".equals(xml.attribute(e, "TargetMode"))) {
        found.all.add(
            new Relationship(
                type.substring(type.lastIndexOf('/') + 1), resolve(found.folder, target)));
      }
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** Returns the first part of a type, by the last word of the type's name, or null. */
  @Nullable String target(String type) {
    for (Relationship one : all) {
      if (one.type().equals(type)) {
        return one.target();
      }
    }
    return null;
  }

  /** Returns the folder of the document's part, with its slash. */
  String folder() {
    return folder;
  }

  /** Adds a relationship to a part in the document's folder, and writes it. */
  void add(Archive archive, String type, String target) throws WordFixException {
    int number = 1;
    while (ids.contains("rId" + number)) {
      number++;
    }
    String base =
        strict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String attributes =
        "Relationship Id=\"rId"
            + number
            + "\" Type=\""
            + base
            + type
            + "\" Target=\""
            + target.substring(folder.length())
            + "\"/>";
    if (xml == null) {
      String whole =
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
              + NAMESPACE
              + "\"><"
              + attributes
              + "</Relationships>";
      archive.put(part, whole.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } else {
      archive.put(part, xml.encode(xml.withLastChild("<" + xml.prefix(0) + attributes)));
    }
  }
}
