package io.github.gongwenlint.cli;

import io.github.gongwenlint.engine.Screen;
import io.github.gongwenlint.text.Edit;
import java.util.ArrayList;
import java.util.List;

/** What is known about files besides their text and keeps findings from being reported. */
final class Screens {
  /** Makes the screen of one file. */
  interface Source {
    /** Returns the file's screen. */
    Screen of(Inputs.Input input, Settings settings);

    /** Is told that these edits, in offsets of the source, were made in a file. */
    default void moved(Inputs.Input input, List<Edit> edits) {}
  }

  private final List<Source> sources = new ArrayList<>();

  void add(Source source) {
    sources.add(source);
  }

  List<Screen> of(Inputs.Input input, Settings settings) {
    if (sources.isEmpty()) {
      return List.of();
    }
    List<Screen> screens = new ArrayList<>();
    for (Source source : sources) {
      screens.add(source.of(input, settings));
    }
    return screens;
  }

  void moved(Inputs.Input input, List<Edit> edits) {
    for (Source source : sources) {
      source.moved(input, edits);
    }
  }
}
