package io.github.gongwenlint.fix.word;

import java.util.BitSet;

/** What stands around the runs of a part, as far as it says where a mark may stand. */
final class Surroundings {
  private final Markup xml;

  /** Runs of fields: what they show is worked out again. */
  private final BitSet ofFields = new BitSet();

  /** Content controls that nobody may type into. */
  private final BitSet locked = new BitSet();

  /** Content controls whose text comes from elsewhere or is picked from a list. */
  private final BitSet bound = new BitSet();

  Surroundings(Markup xml) {
    this.xml = xml;
    int depth = 0;
    for (int e = 0; e < xml.size(); e++) {
      if (depth > 0) {
        ofFields.set(e);
      }
      if (xml.is(e, "fldChar")) {
        String type = xml.attribute(e, "fldCharType");
        if ("begin".equals(type)) {
          depth++;
        } else if ("end".equals(type) && depth > 0) {
          depth--;
        }
      } else if (xml.is(e, "sdtPr")) {
        control(e);
      }
    }
  }

  private void control(int properties) {
    int control = xml.parent(properties);
    for (int e = xml.firstChild(properties); e >= 0; e = xml.next(e)) {
      switch (xml.local(e)) {
        case "lock" -> {
          String kind = xml.attribute(e, "val");
          if ("contentLocked".equals(kind) || "sdtContentLocked".equals(kind)) {
            locked.set(control);
          }
        }
        case "dataBinding",
            "dropDownList",
            "comboBox",
            "date",
            "checkbox",
            "showingPlcHdr",
            "docPartList",
            "docPartObj" ->
            bound.set(control);
        default -> {
          // Free text.
        }
      }
    }
  }

  /** Tells whether the text of a run may be changed. */
  boolean isEditable(int run) {
    if (run < 0 || !xml.is(run, "r") || ofFields.get(run)) {
      return false;
    }
    int e = xml.parent(run);
    while (e >= 0 && !xml.is(e, "p")) {
      boolean mayHold =
          switch (xml.local(e)) {
            case "ins" -> e == xml.parent(run);
            case "hyperlink", "smartTag", "customXml", "sdtContent", "bdo", "dir" -> true;
            case "sdt" -> !locked.get(e) && !bound.get(e);
            default -> false;
          };
      if (!mayHold) {
        return false;
      }
      e = xml.parent(e);
    }
    if (e < 0) {
      return false;
    }
    for (e = xml.parent(e); e >= 0; e = xml.parent(e)) {
      if (xml.is(e, "r") || locked.get(e) || bound.get(e) || xml.isNamed(e, "AlternateContent")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the outermost element around a run's child inside of which no comment can be anchored:
   * a run with a text box or a phonetic guide, a locked control, one of several alternatives; or
   * -1.
   */
  int barrier(int child) {
    int found = -1;
    for (int e = xml.parent(xml.parent(child)); e >= 0; e = xml.parent(e)) {
      if (xml.is(e, "r")
          || locked.get(e)
          || (bound.get(e) && isInParagraph(e))
          || xml.isNamed(e, "AlternateContent")) {
        found = e;
      }
    }
    return found;
  }

  /** Tells whether an element stands among runs, not among paragraphs. */
  boolean isInParagraph(int element) {
    for (int e = xml.parent(element); e >= 0; e = xml.parent(e)) {
      if (xml.is(e, "p")) {
        return true;
      }
      if (xml.is(e, "tc") || xml.is(e, "body") || xml.is(e, "txbxContent")) {
        return false;
      }
    }
    return false;
  }
}
