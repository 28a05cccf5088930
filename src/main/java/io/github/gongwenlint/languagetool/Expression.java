package io.github.gongwenlint.languagetool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of a regular expression without running it: literals that stand in every match,
 * its width, and a bound on the work of a backtracking matcher.
 *
 * <p>Widths are in UTF-16 units. Everything computed here is a necessary condition of a match:
 * where the expression says too much, less is known, never something wrong.
 */
final class Expression {
  /** Stands for a width or cost without a useful bound. */
  static final int MANY = 1 << 20;

  /** The most alternatives of one literal place that are kept apart. */
  static final int MOST_OPTIONS = 24;

  /** Words of two characters that official texts are full of, the most frequent first. */
  private static final String COMMON =
      "第一第二第三第四第五第六第七第八第九第十二十三十四十五十人民应当或者发展规定部门国家管理工作建设行政政府社会中国经济企业机构有关安全单位人员生产服务其他组织以上技术进行加强代表依法机关主管经营全国可以"
          + "主义监督按照委员改革合作实施责任中央推进活动法律保护以下产品我国国际市场会议推动使用设施制度申请教育质量支持条例关系负责提供大会增长重要产业保障"
          + "环境行为全面规划法规措施农业科技不得政策文化交通情况坚持我们创新地区运输保险重大要求项目决定信息标准根据提高开展以及相关主席问题地方许可建立执行"
          + "共同制定现代促进处理依照通过世界继续严重投资领导实现违反报告科学条件基础城市区域取得提出消费个人政治工程今年采取表示处罚今天重点积极加快事业作出"
          + "需要资源违法计划持续卫生基本农村符合完善战略体系群众领域民族污染维护水平方面批准公共必须党的特别能力设备数据开放稳定资金工业精神全球直接财政及时"
          + "不断事故方式金融应急落实职责责令深化生活利用造成机制研究任务生态给予思想道路劳动影响职业发布危险范围医疗增加能源目标统一联合主要控制贯彻合同综合"
          + "实行超过举行治理深入检查案件利益扩大各级就业公司成果时代登记部分保持鼓励关于调查确定办理意见系统历史体制行业同时一个健康合理原则旅游努力有效开发"
          + "提升发挥特色健全交易参加居民完成解决收入业务设计作用审查指导调整财产民主场所中心行动防治做好学习学校医院社区乡镇队伍下降减少";

  /** A match has one of some literals at a place counted from its start. */
  record Required(Set<String> options, int least, int most) {
    int shortest() {
      int shortest = MANY;
      for (String option : options) {
        shortest = Math.min(shortest, option.length());
      }
      return shortest;
    }

    /** Guesses how often one of the literals stands in a text; only comparisons mean something. */
    double frequency() {
      double sum = 0;
      for (String option : options) {
        boolean common = false;
        for (int i = 0; i + 2 <= option.length() && !common; i++) {
          int at = COMMON.indexOf(option.substring(i, i + 2));
          common = at >= 0 && at % 2 == 0;
        }
        // Each further character makes a literal rarer, most of all where none is common.
        double one = common ? 30 : 2;
        for (int length = option.length(); length > 2; length--) {
          one /= 8;
        }
        sum += one;
      }
      return sum;
    }
  }

  private enum Kind {
    LITERALS,
    OTHER,
    SEQUENCE,
    CHOICE,
    REPEAT,
    AHEAD,
    BEHIND,
    NOTHING
  }

  private final Kind kind;
  private final Set<String> literals;
  private final List<Expression> parts;
  private final int least;
  private final int most;

  private Expression(Kind kind, Set<String> literals, List<Expression> parts, int least, int most) {
    this.kind = kind;
    this.literals = literals;
    this.parts = parts;
    this.least = least;
    this.most = most;
  }

  static Expression literal(String text) {
    return new Expression(Kind.LITERALS, Set.of(text), List.of(), 0, 0);
  }

  private static Expression literals(Set<String> texts) {
    return new Expression(Kind.LITERALS, texts, List.of(), 0, 0);
  }

  /** Something of which only the width is known. */
  static Expression other(int least, int most) {
    return new Expression(Kind.OTHER, Set.of(), List.of(), least, most);
  }

  static Expression sequence(List<Expression> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Expression(Kind.SEQUENCE, Set.of(), List.copyOf(parts), 0, 0);
  }

  static Expression repeat(Expression part, int least, int most) {
    return new Expression(Kind.REPEAT, Set.of(), List.of(part), least, most);
  }

  private static Expression nothing() {
    return new Expression(Kind.NOTHING, Set.of(), List.of(), 0, 0);
  }

  /**
   * Reads an expression in Java's syntax.
   *
   * @throws IllegalArgumentException for syntax that is not understood; the message is Chinese
   */
  static Expression parse(String source, boolean ignoreCase) {
    return new Parser(source, ignoreCase).parse();
  }

  int minWidth() {
    switch (kind) {
      case LITERALS -> {
        int shortest = MANY;
        for (String literal : literals) {
          shortest = Math.min(shortest, literal.length());
        }
        return shortest;
      }
      case OTHER -> {
        return least;
      }
      case SEQUENCE -> {
        int sum = 0;
        for (Expression part : parts) {
          sum = Math.min(MANY, sum + part.minWidth());
        }
        return sum;
      }
      case CHOICE -> {
        int least = MANY;
        for (Expression part : parts) {
          least = Math.min(least, part.minWidth());
        }
        return least;
      }
      case REPEAT -> {
        return (int) Math.min(MANY, (long) this.least * parts.get(0).minWidth());
      }
      default -> {
        return 0;
      }
    }
  }

  int maxWidth() {
    switch (kind) {
      case LITERALS -> {
        int longest = 0;
        for (String literal : literals) {
          longest = Math.max(longest, literal.length());
        }
        return longest;
      }
      case OTHER -> {
        return most;
      }
      case SEQUENCE -> {
        int sum = 0;
        for (Expression part : parts) {
          sum = Math.min(MANY, sum + part.maxWidth());
        }
        return sum;
      }
      case CHOICE -> {
        int widest = 0;
        for (Expression part : parts) {
          widest = Math.max(widest, part.maxWidth());
        }
        return widest;
      }
      case REPEAT -> {
        return (int) Math.min(MANY, (long) most * parts.get(0).maxWidth());
      }
      default -> {
        return 0;
      }
    }
  }

  /** Returns all texts that the expression matches, or null where they are too many. */
  private @Nullable Set<String> exact() {
    switch (kind) {
      case LITERALS -> {
        return literals;
      }
      case SEQUENCE -> {
        Set<String> all = Set.of("");
        for (Expression part : parts) {
          if (part.kind == Kind.AHEAD || part.kind == Kind.BEHIND || part.kind == Kind.NOTHING) {
            continue;
          }
          Set<String> next = part.exact();
          if (next == null) {
            return null;
          }
          all = cross(all, next);
          if (all == null) {
            return null;
          }
        }
        return all;
      }
      case CHOICE -> {
        Set<String> union = new LinkedHashSet<>();
        for (Expression part : parts) {
          Set<String> one = part.exact();
          if (one == null) {
            return null;
          }
          union.addAll(one);
        }
        return union.size() > MOST_OPTIONS ? null : union;
      }
      case REPEAT -> {
        if (most > 3) {
          return null;
        }
        Set<String> unit = parts.get(0).exact();
        if (unit == null) {
          return null;
        }
        Set<String> found = new LinkedHashSet<>();
        Set<String> power = Set.of("");
        for (int i = 0; i <= most; i++) {
          if (i >= least) {
            found.addAll(power);
          }
          power = cross(power, unit);
          if (power == null || found.size() > MOST_OPTIONS) {
            return null;
          }
        }
        return found;
      }
      case NOTHING, AHEAD, BEHIND -> {
        return Set.of("");
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable Set<String> cross(Set<String> left, Set<String> right) {
    if ((long) left.size() * right.size() > MOST_OPTIONS) {
      return null;
    }
    Set<String> all = new LinkedHashSet<>();
    for (String l : left) {
      for (String r : right) {
        all.add(l + r);
      }
    }
    return all;
  }

  /** Returns the literals that every match has, with their places counted from its start. */
  List<Required> required() {
    List<Required> found = new ArrayList<>();
    List<Expression> flat = new ArrayList<>();
    flatten(flat);
    Set<String> current = Set.of("");
    int currentLeast = 0;
    int currentMost = 0;
    int least = 0;
    int most = 0;
    for (Expression part : flat) {
      if (part.kind == Kind.NOTHING) {
        continue;
      }
      if (part.kind == Kind.AHEAD || part.kind == Kind.BEHIND) {
        Expression inner = part.parts.get(0);
        boolean ahead = part.kind == Kind.AHEAD;
        int from = ahead ? least : least - inner.maxWidth();
        int to = ahead ? most : most - inner.minWidth();
        for (Required one : inner.required()) {
          found.add(new Required(one.options, clip(from + one.least), clip(to + one.most)));
        }
        // What is looked at touches what is matched: together they are a longer literal.
        Set<String> seen = inner.exact();
        if (seen != null && ahead) {
          Set<String> longer = cross(current, seen);
          if (longer != null) {
            keep(found, longer, currentLeast, currentMost);
          }
        } else if (seen != null && current.equals(Set.of(""))) {
          current = seen;
          currentLeast = clip(from);
          currentMost = clip(to);
        }
        continue;
      }
      Set<String> exact = part.exact();
      Set<String> joined = exact == null ? null : cross(current, exact);
      if (joined != null) {
        current = joined;
      } else {
        keep(found, current, currentLeast, currentMost);
        if (exact == null) {
          for (Required one : part.requiredInside()) {
            found.add(new Required(one.options, clip(least + one.least), clip(most + one.most)));
          }
        }
        current = exact == null ? Set.of("") : exact;
        currentLeast = exact == null ? clip(least + part.minWidth()) : least;
        currentMost = exact == null ? clip(most + part.maxWidth()) : most;
      }
      least = clip(least + part.minWidth());
      most = clip(most + part.maxWidth());
    }
    keep(found, current, currentLeast, currentMost);
    return found;
  }

  private static int clip(int value) {
    return Math.max(-MANY, Math.min(MANY, value));
  }

  private static void keep(List<Required> found, Set<String> options, int least, int most) {
    if (!options.contains("")) {
      found.add(new Required(options, least, most));
    }
  }

  private void flatten(List<Expression> flat) {
    if (kind == Kind.REPEAT && least == 1 && most > 1) {
      // What must come once joins the literals before it.
      parts.get(0).flatten(flat);
      flat.add(repeat(parts.get(0), 0, most == MANY ? MANY : most - 1));
    } else if (kind == Kind.SEQUENCE) {
      for (Expression part : parts) {
        part.flatten(flat);
      }
    } else {
      flat.add(this);
    }
  }

  private List<Required> requiredInside() {
    if (kind == Kind.REPEAT && least > 0) {
      List<Required> inner = new ArrayList<>();
      for (Required one : parts.get(0).required()) {
        // The first repetition has it near the start.
        inner.add(one);
      }
      return inner;
    }
    if (kind == Kind.CHOICE) {
      Set<String> options = new LinkedHashSet<>();
      int from = MANY;
      int to = -MANY;
      for (Expression part : parts) {
        Required best = best(part.required());
        if (best == null) {
          return List.of();
        }
        options.addAll(best.options);
        from = Math.min(from, best.least);
        to = Math.max(to, best.most);
      }
      return options.size() > MOST_OPTIONS ? List.of() : List.of(new Required(options, from, to));
    }
    return List.of();
  }

  /**
   * Returns the one whose literals are probably the rarest in official texts, among those with
   * literals of two characters or more if there are any.
   */
  static @Nullable Required best(List<Required> all) {
    Required best = null;
    for (Required one : all) {
      if (best == null
          || Math.min(2, one.shortest()) > Math.min(2, best.shortest())
          || (Math.min(2, one.shortest()) == Math.min(2, best.shortest())
              && one.frequency() <= best.frequency())) {
        best = one;
      }
    }
    return best;
  }

  /**
   * Returns a bound on the number of ways in which a backtracking matcher can try the expression
   * from one place, an unbounded repetition counted as a whole sentence.
   */
  double cost() {
    double cost;
    switch (kind) {
      case SEQUENCE -> {
        cost = 1;
        for (Expression part : parts) {
          cost *= part.cost();
        }
        return Math.min(cost, 1e12);
      }
      case CHOICE -> {
        if (isDecided()) {
          return 1;
        }
        cost = 0;
        for (Expression part : parts) {
          cost += part.cost();
        }
        return cost;
      }
      case REPEAT -> {
        int times = Math.min(most, Sentences.LIMIT);
        return Math.min(
            1e12, (times - Math.min(least, times) + 1) * Math.pow(parts.get(0).cost(), times));
      }
      default -> {
        // What looks around is tried once and not again, so it counts only when it is dear itself.
        double inner = parts.isEmpty() ? 1 : parts.get(0).cost();
        return inner <= 100 ? 1 : inner;
      }
    }
  }

  /** Tells whether of several literals at most one can stand at a place. */
  private boolean isDecided() {
    Set<String> options = exact();
    if (options == null) {
      return false;
    }
    for (String one : options) {
      for (String other : options) {
        if (!one.equals(other) && other.startsWith(one)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Reads Java's expression syntax by recursive descent. */
  private static final class Parser {
    private final String source;
    private final boolean ignoreCase;
    private int at;

    Parser(String source, boolean ignoreCase) {
      this.source = source;
      this.ignoreCase = ignoreCase;
    }

    Expression parse() {
      Expression all = choice();
      if (at < source.length()) {
        throw unknown();
      }
      return all;
    }

    private IllegalArgumentException unknown() {
      return new IllegalArgumentException(
          "表达式第 " + (at + 1) + " 个字符起的写法不支持：" + source.substring(Math.min(at, source.length())));
    }

    private boolean more() {
      return at < source.length();
    }

    private boolean take(String text) {
      if (source.startsWith(text, at)) {
        at += text.length();
        return true;
      }
      return false;
    }

    private Expression choice() {
      List<Expression> branches = new ArrayList<>();
      do {
        branches.add(branch());
      } while (take("|"));
      return branches.size() == 1
          ? branches.get(0)
          : new Expression(Kind.CHOICE, Set.of(), branches, 0, 0);
    }

    private Expression branch() {
      List<Expression> parts = new ArrayList<>();
      while (more() && source.charAt(at) != '|' && source.charAt(at) != ')') {
        parts.add(quantified(atom()));
      }
      return parts.isEmpty() ? nothing() : sequence(parts);
    }

    private Expression quantified(Expression atom) {
      int least;
      int most;
      if (take("?")) {
        least = 0;
        most = 1;
      } else if (take("*")) {
        least = 0;
        most = MANY;
      } else if (take("+")) {
        least = 1;
        most = MANY;
      } else if (take("{")) {
        least = number();
        most = least;
        if (take(",")) {
          most = source.startsWith("}", at) ? MANY : number();
        }
        if (!take("}")) {
          throw unknown();
        }
      } else {
        return atom;
      }
      if (!take("?")) {
        take("+");
      }
      return repeat(atom, least, most);
    }

    private int number() {
      int start = at;
      int value = 0;
      while (more() && source.charAt(at) >= '0' && source.charAt(at) <= '9') {
        value = Math.min(MANY, value * 10 + source.charAt(at++) - '0');
      }
      if (at == start) {
        throw unknown();
      }
      return value;
    }

    private Expression atom() {
      char c = source.charAt(at);
      switch (c) {
        case '(' -> {
          at++;
          return group();
        }
        case '[' -> {
          return characterClass();
        }
        case '.' -> {
          at++;
          return other(1, 2);
        }
        case '^', '$' -> {
          at++;
          return nothing();
        }
        case '\\' -> {
          at++;
          return escape();
        }
        case '*', '+', '?', '{' -> throw unknown();
        default -> {
          at++;
          if (Character.isHighSurrogate(c) && more()) {
            return literal(source.substring(at - 1, ++at));
          }
          return character(c);
        }
      }
    }

    private Expression character(char c) {
      // One letter may stand for several when case is ignored; no Chinese character does.
      boolean cased = Character.isLetter(c) && !Character.isIdeographic(c);
      return ignoreCase && cased ? other(1, 1) : literal(String.valueOf(c));
    }

    private Expression group() {
      Kind kind = null;
      if (take("?:") || take("?>")) {
        kind = null;
      } else if (take("?=")) {
        kind = Kind.AHEAD;
      } else if (take("?<=")) {
        kind = Kind.BEHIND;
      } else if (take("?!") || take("?<!")) {
        kind = Kind.NOTHING;
      } else if (take("?<")) {
        at = source.indexOf('>', at) + 1;
        if (at == 0) {
          at = source.length();
          throw unknown();
        }
      } else if (source.startsWith("?", at)) {
        throw unknown();
      }
      Expression inner = choice();
      if (!take(")")) {
        throw unknown();
      }
      if (kind == Kind.NOTHING) {
        // What is forbidden is in no match, but trying it is work.
        return new Expression(Kind.NOTHING, Set.of(), List.of(inner), 0, 0);
      }
      return kind == null ? inner : new Expression(kind, Set.of(), List.of(inner), 0, 0);
    }

    private Expression escape() {
      if (!more()) {
        throw unknown();
      }
      char c = source.charAt(at++);
      switch (c) {
        case 'd', 's', 'w', 'h', 'v' -> {
          return other(1, 1);
        }
        case 'D', 'S', 'W', 'H', 'V' -> {
          return other(1, 2);
        }
        case 'b', 'B', 'A', 'z', 'Z' -> {
          return nothing();
        }
        case 'n' -> {
          return literal("\n");
        }
        case 'r' -> {
          return literal("\r");
        }
        case 't' -> {
          return literal("\t");
        }
        case 'u' -> {
          if (at + 4 > source.length()) {
            throw unknown();
          }
          char code = (char) Integer.parseInt(source.substring(at, at + 4), 16);
          at += 4;
          return character(code);
        }
        case 'p', 'P' -> {
          at = source.indexOf('}', at) + 1;
          if (at == 0) {
            at = source.length();
            throw unknown();
          }
          return other(1, 2);
        }
        default -> {
          if (c >= '1' && c <= '9') {
            return other(0, MANY);
          }
          if (Character.isLetterOrDigit(c)) {
            at--;
            throw unknown();
          }
          return literal(String.valueOf(c));
        }
      }
    }

    private Expression characterClass() {
      int start = at++;
      boolean negated = take("^");
      Set<String> members = new LinkedHashSet<>();
      boolean listed = !negated;
      boolean first = true;
      while (true) {
        if (!more()) {
          at = start;
          throw unknown();
        }
        char c = source.charAt(at++);
        if (c == ']' && !first) {
          break;
        }
        first = false;
        if (c == '[' || (c == '&' && source.startsWith("&", at))) {
          throw unknown();
        }
        Expression member =
            c == '\\' ? escape() : Character.isSurrogate(c) ? other(1, 2) : character(c);
        if (member.kind != Kind.LITERALS) {
          listed = false;
          continue;
        }
        String from = member.literals.iterator().next();
        if (source.startsWith("-", at) && !source.startsWith("-]", at)) {
          at++;
          char to = source.charAt(at++);
          if (to == '\\') {
            Expression end = escape();
            if (end.kind != Kind.LITERALS) {
              throw unknown();
            }
            to = end.literals.iterator().next().charAt(0);
          }
          if (to - from.charAt(0) > MOST_OPTIONS) {
            listed = false;
          } else {
            for (char m = from.charAt(0); m <= to; m++) {
              members.add(String.valueOf(m));
            }
          }
        } else {
          members.add(from);
        }
      }
      return listed && members.size() <= MOST_OPTIONS ? literals(members) : other(1, 2);
    }
  }
}
