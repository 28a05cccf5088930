package io.github.gongwenlint.check;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Scans a document once for all literal phrases and hands every hit to those who asked for it. */
public final class PhraseChecks implements Check {
  private final List<PhraseListener> listeners;
  private final List<Rule> rules = new ArrayList<>();

  /** Scans for those who listen, in their order. */
  public PhraseChecks(PhraseListener... listeners) {
    this(List.of(listeners));
  }

  private PhraseChecks(List<PhraseListener> listeners) {
    this.listeners = listeners;
    for (PhraseListener listener : listeners) {
      rules.addAll(listener.rules());
    }
  }

  /** Returns these checks and those of more listeners. */
  PhraseChecks with(PhraseListener... more) {
    List<PhraseListener> all = new ArrayList<>(listeners);
    all.addAll(List.of(more));
    return new PhraseChecks(all);
  }

  @Override
  public List<Rule> rules() {
    return List.copyOf(rules);
  }

  @Override
  public Check only(Predicate<Rule> selected) {
    List<PhraseListener> fewer = new ArrayList<>();
    for (PhraseListener listener : listeners) {
      for (Rule rule : listener.rules()) {
        if (selected.test(rule)) {
          fewer.add(listener.only(selected));
          break;
        }
      }
    }
    return new PhraseChecks(fewer);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    PhraseListener.@Nullable Session[][] asking =
        new PhraseListener.@Nullable Session[PhraseSet.COUNT][];
    List<PhraseListener.Session> sessions = new ArrayList<>();
    for (PhraseListener listener : listeners) {
      PhraseListener.Session session = listener.open(document, report);
      sessions.add(session);
      for (int set : listener.sets()) {
        asking[set] = with(asking[set], session);
      }
    }
    Dictionaries.phrases().scan(document.chars(), new Dispatcher(asking));
    for (PhraseListener.Session session : sessions) {
      session.finish();
    }
  }

  /** Hands a hit to the sessions that listen to its set. A class: a lambda costs start-up time. */
  private static final class Dispatcher implements PhraseMatcher.Sink {
    private final PhraseListener.@Nullable Session[][] asking;

    Dispatcher(PhraseListener.@Nullable Session[][] asking) {
      this.asking = asking;
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      PhraseListener.Session[] askers = asking[set];
      if (askers != null) {
        for (PhraseListener.Session asker : askers) {
          asker.hit(set, payload, start, end);
        }
      }
    }
  }

  private static PhraseListener.Session[] with(
      PhraseListener.Session @Nullable [] sessions, PhraseListener.Session added) {
    if (sessions == null) {
      return new PhraseListener.Session[] {added};
    }
    PhraseListener.Session[] more = Arrays.copyOf(sessions, sessions.length + 1);
    more[sessions.length] = added;
    return more;
  }
}
