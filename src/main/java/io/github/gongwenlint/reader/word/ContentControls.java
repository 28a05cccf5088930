package io.github.gongwenlint.reader.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content controls that are open while a part is read, the innermost last. */
final class ContentControls {
  private static final class Control {
    boolean prompt;

    /** Whether there is something in it, or it is none of those that are filled in by hand. */
    boolean filled;

    String name = "";
  }

  private final List<Control> controls = new ArrayList<>();

  /** How many of them show their prompt. */
  private int prompts;

  void begin() {
    controls.add(new Control());
  }

  /**
   * Notes by an element what kind of a content control this is, where it is none that is filled in
   * by hand.
   */
  void element(String name) {
    switch (name) {
      case "docPartObj",
          "docPartList",
          "picture",
          "group",
          "bibliography",
          "citation",
          "equation",
          "checkbox",
          "repeatingSection",
          "repeatingSectionItem" -> {
        if (!controls.isEmpty()) {
          innermost().filled = true;
        }
      }
      default -> {
        // No such thing.
      }
    }
  }

  /** Notes that the innermost one shows its prompt. */
  void prompt() {
    if (!controls.isEmpty() && !innermost().prompt) {
      innermost().prompt = true;
      prompts++;
    }
  }

  void name(String name) {
    if (!controls.isEmpty()) {
      innermost().name = name;
    }
  }

  /** Tells whether what is read is the prompt of a control. */
  boolean showPrompt() {
    return prompts > 0;
  }

  /** Notes that there is something in all open content controls. */
  void fill() {
    for (int i = controls.size() - 1; i >= 0 && !controls.get(i).filled; i--) {
      controls.get(i).filled = true;
    }
  }

  /** Ends the innermost one; returns its name when nothing was filled in, or null. */
  @Nullable String end() {
    if (controls.isEmpty()) {
      return null;
    }
    Control control = controls.remove(controls.size() - 1);
    if (control.prompt) {
      prompts--;
    }
    if (control.filled) {
      fill();
      return null;
    }
    return control.name;
  }

  private Control innermost() {
    return controls.get(controls.size() - 1);
  }
}
