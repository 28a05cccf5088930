package io.github.gongwenlint.check.date;

import io.github.gongwenlint.check.PhraseListener;
import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds meetings, campaigns, festivals, names and times of day that cannot stand with the date
 * beside them or with the date of the document.
 */
public final class ChronologyCheck implements PhraseListener {
  private static final List<Rule> RULES =
      List.of(
          Meetings.RULE,
          Campaigns.RULE,
          Festivals.RULE,
          ClockTimes.RULE,
          Superseded.NAME,
          Superseded.FORMULATION);

  private static final int PLENUM = 0;
  private static final int DISCIPLINE = 1;
  private static final int SESSION = 2;
  private static final int FIRST_CLOCK = 3;
  private static final int FIRST_LATE = 9;

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public int[] sets() {
    return new int[] {PhraseSet.CHRONOLOGY, PhraseSet.DATE_TRIGGER};
  }

  @Override
  public PhraseListener.Session open(Document document, Consumer<Diagnostic> report) {
    return new Hits(document, report);
  }

  private static final class Hits implements PhraseListener.Session {
    private final Meetings meetings;
    private final Campaigns campaigns;
    private final Festivals festivals;
    private final ClockTimes clockTimes;
    private final Superseded superseded;

    Hits(Document document, Consumer<Diagnostic> report) {
      meetings = new Meetings(document, report);
      campaigns = new Campaigns(document, report);
      festivals = new Festivals(document, report);
      clockTimes = new ClockTimes(document, report);
      superseded = new Superseded(document, report);
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      if (set == PhraseSet.DATE_TRIGGER) {
        if (payload >= FIRST_CLOCK) {
          clockTimes.look(payload >= FIRST_LATE, start, end);
        } else if (payload == PLENUM) {
          meetings.plenum(start, end);
        } else if (payload == DISCIPLINE) {
          meetings.discipline(start, end);
        } else if (payload == SESSION) {
          meetings.session(start, end);
        }
        return;
      }
      Entry entry = Chronology.get().entry(payload);
      switch (entry.kind()) {
        case CONGRESS -> meetings.congress(entry, start, end);
        case CAMPAIGN -> campaigns.look(entry, start, end);
        case FESTIVAL, LUNAR -> festivals.look(entry, start, end);
        case NTH -> festivals.nth(entry, start, end);
        case SUPERSEDED -> superseded.look(entry, start, end);
        default -> {}
      }
    }

    @Override
    public void finish() {
      festivals.finish();
    }
  }
}
