package io.github.gongwenlint.rule;

import io.github.gongwenlint.document.Document.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be reported, with all that is told about it: its tests, its {@code explain}
 * page and its help in reports come from here.
 *
 * @param id stable kebab-case name of the problem
 * @param category the family it belongs to
 * @param severity the severity it has unless something says otherwise
 * @param enabled whether it is on by default
 * @param beside whether it speaks of what stands in the file beside the text (comments, changes,
 *     properties), so that it neither hides what is found in the text nor is hidden by that
 * @param subject what it speaks of
 * @param fault what its findings count as where the press counts faults
 * @param title the problem's name in Chinese, a few characters
 * @param message what is wrong and what to write instead, in general
 * @param explanation why it is wrong, what is left alone, and how sure the rule is
 * @param source the standard's clause or other origin, or null where there is none
 * @param bad texts in which the rule reports exactly the marked places
 * @param good texts in which the rule reports nothing
 */
public record Rule(
    String id,
    Category category,
    Severity severity,
    boolean enabled,
    boolean beside,
    Subject subject,
    Fault fault,
    String title,
    String message,
    String explanation,
    @Nullable String source,
    List<Example> bad,
    List<Example> good) {
  public Rule {
    bad = List.copyOf(bad);
    good = List.copyOf(good);
  }

  /** Rules are the same when their ids are. A record's own way is slow when it is first asked. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rule rule && rule.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Starts the description of a rule. */
  public static Builder of(String id, Category category, Severity severity, String title) {
    return new Builder(id, category, severity, title);
  }

  /** Collects what describes a rule. */
  public static final class Builder {
    private final String id;
    private final Category category;
    private final Severity severity;
    private final String title;
    private boolean enabled = true;
    private boolean beside;
    private Subject subject;
    private Fault fault;
    private String message = "";
    private String explanation = "";
    private @Nullable String source;
    private final List<Example> bad = new ArrayList<>();
    private final List<Example> good = new ArrayList<>();

    private Builder(String id, Category category, Severity severity, String title) {
      this.id = id;
      this.category = category;
      this.severity = severity;
      this.title = title;
      subject = category.subject();
      fault = category.fault();
    }

    /** Makes the rule one that runs only when it is selected. */
    public Builder off() {
      enabled = false;
      return this;
    }

    /** Makes the rule one that speaks of what stands in the file beside the text. */
    public Builder beside() {
      beside = true;
      return this;
    }

    /** Says what the rule speaks of, where its category does not. */
    public Builder about(Subject what) {
      subject = what;
      return this;
    }

    /** Says what its findings count as, where its category does not. */
    public Builder countsAs(Fault what) {
      fault = what;
      return this;
    }

    /** Says what is wrong and what to write instead. */
    public Builder message(String text) {
      message = text;
      return this;
    }

    /** Says why. */
    public Builder explanation(String text) {
      explanation = text;
      return this;
    }

    /** Names the standard and its clause. */
    public Builder source(String text) {
      source = text;
      return this;
    }

    /** Adds a text with faults, each enclosed in {@code ⟦ ⟧}. */
    public Builder bad(String marked) {
      bad.add(new Example(marked, Format.TEXT, null));
      return this;
    }

    /** Adds a text with faults and the text that the first fixes make of it. */
    public Builder bad(String marked, String fixed) {
      bad.add(new Example(marked, Format.TEXT, fixed));
      return this;
    }

    /** Adds a Markdown text with faults, each enclosed in {@code ⟦ ⟧}. */
    public Builder badMarkdown(String marked) {
      bad.add(new Example(marked, Format.MARKDOWN, null));
      return this;
    }

    /** Adds texts in which nothing is wrong. */
    public Builder good(String... texts) {
      for (String text : texts) {
        good.add(new Example(text, Format.TEXT, null));
      }
      return this;
    }

    /** Adds Markdown texts in which nothing is wrong. */
    public Builder goodMarkdown(String... texts) {
      for (String text : texts) {
        good.add(new Example(text, Format.MARKDOWN, null));
      }
      return this;
    }

    /** Adds an example of a Word file with faults, each enclosed in {@code ⟦ ⟧}. */
    public Builder badWord(String marked) {
      bad.add(new Example(marked, Format.WORD, null));
      return this;
    }

    /** Adds examples of Word files in which nothing is wrong. */
    public Builder goodWord(String... texts) {
      for (String text : texts) {
        good.add(new Example(text, Format.WORD, null));
      }
      return this;
    }

    /** Returns the rule. */
    public Rule build() {
      return new Rule(
          id,
          category,
          severity,
          enabled,
          beside,
          subject,
          fault,
          title,
          message,
          explanation,
          source,
          bad,
          good);
    }
  }
}
