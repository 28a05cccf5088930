package io.github.gongwenlint.reader.word;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What all parts of WordprocessingML have in common. */
final class Word {
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private Word() {}

  /** Tells whether the reader stands at an element of WordprocessingML, transitional or strict. */
  static boolean isWord(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return TRANSITIONAL.equals(namespace) || STRICT.equals(namespace);
  }

  /** Returns an attribute by its local name, or null. */
  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns the attribute {@code w:val}, or an empty string. */
  static String value(XMLStreamReader xml) {
    String value = attribute(xml, "val");
    return value == null ? "" : value;
  }

  /** Tells what an on-off element says (ECMA-376, part 1, 17.17.4): no value means on. */
  static boolean isOn(XMLStreamReader xml) {
    return isOn(attribute(xml, "val"), true);
  }

  static boolean isOn(@Nullable String value, boolean absent) {
    if (value == null) {
      return absent;
    }
    return switch (value) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  /** Returns a number, or null for what is none. */
  static @Nullable Integer number(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(value.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
