package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Finds clauses that stand twice in a paragraph, and paragraphs that stand twice in a document. */
public final class RepeatedTextCheck implements Check {
  static final Rule REPEATED_CLAUSE =
      Rule.of("repeated-clause", Category.REPETITION, Severity.WARNING, "语句重复")
          .message("同一段里有两处完全相同的语句，删去一处或改写")
          .explanation("x")
          .bad("x")
          .good("x")
          .build();

  static final Rule REPEATED_PARAGRAPH =
      Rule.of("repeated-paragraph", Category.REPETITION, Severity.WARNING, "段落重复")
          .message("两个段落完全相同，删去一个")
          .explanation("x")
          .bad("x")
          .good("x")
          .build();

  private static final List<Rule> RULES = List.of(REPEATED_CLAUSE, REPEATED_PARAGRAPH);

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    List<Block> blocks = document.blocks();
    java.util.Map<String, Integer> paras = new java.util.HashMap<>();
    for (int b = 0; b < blocks.size(); ) {
      int e = b + 1;
      while (e < blocks.size() && blocks.get(e).paragraph() == blocks.get(b).paragraph()) e++;
      int s = blocks.get(b).span().start(), z = blocks.get(e - 1).span().end();
      b = e;
      if (z - s >= 25) {
        Integer o = paras.put(new String(t, s, z - s), s);
        if (o != null) report.accept(Diagnostic.of(REPEATED_PARAGRAPH, new Span(s, z), "para"));
      }
      // clauses
      java.util.Map<String, Integer> seen = new java.util.HashMap<>();
      int cs = s, idx = 0; String prev = "", prevSent = ""; int ss = s; String prevTail = "";
      java.util.Map<String, Integer> sents = new java.util.HashMap<>();
      int sentIdx=0;
      for (int i = s; i < z; i++) {
        char c = t[i];
        if ("，。；：！？".indexOf(c) < 0) continue;
        String cl = new String(t, cs, i - cs);
        int han = 0;
        for (int q = 0; q < cl.length(); q++) if (Chars.isHan(cl.charAt(q))) han++;
        String kind = "";
        if (cl.equals(prev) && han >= 3) kind += "ADJ ";
        if (han >= 10) {
          Integer o = seen.put(cl, idx);
          if (o != null) kind += "CL" + han + "d" + (idx - o) + " ";
        }
        prev = cl;
        idx++;
        cs = i + 1;
        if ("。；！？".indexOf(c) >= 0) {
          String st = new String(t, ss, i - ss);
          if (st.length() >= 12 ) {Integer o=sents.put(st,sentIdx); if(o!=null) kind += "SENT" + st.length() + "d" + (sentIdx-o)+" ";}
          int k = 0;
          while (k < st.length() && k < prevSent.length() && st.charAt(st.length() - 1 - k) == prevSent.charAt(prevSent.length() - 1 - k)) k++;
          if (k >= 10) kind += "TAIL" + k + " ";
          prevSent = st;
          ss = i + 1;
          sentIdx++;
        }
        if (!kind.isEmpty())
          report.accept(Diagnostic.of(REPEATED_CLAUSE, new Span(i - cl.length(), i), kind));
      }
    }
  }
}
