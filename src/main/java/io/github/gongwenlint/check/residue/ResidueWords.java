package io.github.gongwenlint.check.residue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What web pages, sites that trade in model texts, and chat programs leave in a text.
 *
 * <p>Each row is a phrase and how it has to stand to count.
 */
final class ResidueWords {
  /** How a phrase has to stand. */
  enum Stand {
    /** Anywhere: nobody writes it in an official text. */
    ANYWHERE,
    /** At the start of a line or of a short line's bracket, or right after 请 or 欢迎. */
    ALONE,
    /** At the start of a line with a colon or nothing after it: furniture of a web page. */
    FIELD,
    /** With one of the words of {@link #followers} in the 16 characters after it. */
    FOLLOWED,
    /** The name of a site, not inside a longer word. */
    SITE
  }

  /**
   * A phrase.
   *
   * @param text the phrase
   * @param stand how it has to stand
   */
  record Row(String text, Stand stand) {}

  private static final String[] BY = {"整理", "上传", "提供", "收集", "原创", "首发", "编辑", "转载", "撰写", "生成"};

  private static final String[] FROM = {"网络", "互联网", "网友", "百度", "公众号"};

  private static final String[] INFRINGED = {"删除", "联系", "告知"};

  private static final String[] COLLECTED = {"整理", "汇总", "搜集", "首发", "原创"};

  private static final String[] COPIED = {"转载", "摘编", "商用"};

  /** Returns the words one of which has to follow {@code phrase}. */
  static String[] followers(String phrase) {
    if (phrase.contains("侵权")) {
      return INFRINGED;
    }
    if (phrase.startsWith("公众号")) {
      return COLLECTED;
    }
    if (phrase.startsWith("未经")) {
      return COPIED;
    }
    return phrase.endsWith("由") ? BY : FROM;
  }

  private static final String SITES =
      "第一范文 第一公文 公文网 公文宝 公文易 公文写作网 公文参考网 公文公社 无忧公文 老秘网 大秘书网 文秘网 文秘家园 文秘114"
          + " 文秘知识网 笔杆子网 笔杆子公众号 笔杆网 材料星球 材料圈 范文网 范文大全 范文先生 范文118 好范文 瑞文网 学习啦网 学习啦在线"
          + " 百度文库 豆丁网 豆丁文库 道客巴巴 原创力文档 人人文库 金锄头文库 淘豆网 360文库 爱问文库 爱问共享 文库网 熊猫办公 无忧考网"
          + " 觅知网 千图网 包图网 写写帮 文档之家 易文网 天天文库 秘书文库 千文网 笔杆子星域 笔杆子之家 心语文创";

  private static final String ANYWHERE =
      "下载全文 站内会员 会员上传 点此注册 免费在线阅读 仅展示 展开全文 页未读 会员专享 会员可见 会员免费下载 VIP专享 VIP免费 VIP会员 VIP可见 开通VIP 开通会员 试读结束 付费阅读"
          + " 版权归原作者 版权归作者所有 侵权删除 侵删 转载请注明 小编整理 网小编 小编为你 小编为大家 小编为您 小编给大家 以下是小编 下面是小编"
          + " 长按识别 长按二维码 一键三连 点击上方 点击蓝字 点击右上角 点击下方链接 更多范文 更多公文 更多材料请 更多精彩内容 回复关键词"
          + " 点赞在看 点个在看 文档由网友 网友投稿 作为一个人工智能 作为一名人工智能 作为人工智能语言模型 作为AI语言模型 作为一个AI"
          + " 作为一名AI 以下是为您 以下是根据您 根据您提供的信息 根据您的要求 希望这篇 希望这份方案对您 希望以上内容 希望对您有所帮助"
          + " 如果您需要进一步 如需进一步修改 您可以根据实际情况";

  private static final String ALONE =
      "阅读全文 阅读原文 查看原文 查看全文 点击查看 点击下载 点击阅读 查看更多 更多精彩 更多内容 免费下载 扫码关注 扫描二维码"
          + " 扫描下方二维码 关注公众号 关注微信公众号 关注我们 加微信 添加微信 微信搜索 返回顶部 返回首页 打印本页 关闭窗口 收藏本文"
          + " 分享到 相关推荐 猜你喜欢 我要纠错 网站地图 欢迎转载 欢迎关注 免责声明";

  private static final String FIELD =
      "文章来源 本文来源 信息来源 稿件来源 来源 出处 转载自 原文链接 浏览次数 点击次数 访问次数 阅读次数 点击数 点击量 阅读量 浏览量"
          + " 发布时间 上一篇 下一篇 当前位置 您的位置 您现在的位置 微信号 QQ群 字体 字号 责编 文章分类 所属栏目 内容预览 资源描述";

  private static final String FOLLOWED =
      "公众号： 公众号: 本文由 本文档由 本文来自 本资料由 文章由 如有侵权 若有侵权 未经授权 未经许可 内容来源于 素材来源于 资料来源于 图片来源于 内容来自 素材来自";

  private static final Row[] NONE = {};

  private final Map<Character, Row[]> byFirst = new HashMap<>();

  /** Which pairs of first characters can begin a phrase; a pair too many does no harm. */
  private final byte[] pairs = new byte[1 << 16];

  ResidueWords() {
    put(SITES, Stand.SITE);
    put(ANYWHERE, Stand.ANYWHERE);
    put(ALONE, Stand.ALONE);
    put(FIELD, Stand.FIELD);
    put(FOLLOWED, Stand.FOLLOWED);
  }

  private void put(String words, Stand stand) {
    int from = 0;
    while (from < words.length()) {
      int to = words.indexOf(' ', from);
      to = to < 0 ? words.length() : to;
      Row row = new Row(words.substring(from, to), stand);
      char first = row.text().charAt(0);
      Row[] old = byFirst.getOrDefault(first, NONE);
      Row[] more = Arrays.copyOf(old, old.length + 1);
      more[old.length] = row;
      byFirst.put(first, more);
      pairs[pair(first, row.text().charAt(1))] = 1;
      from = to + 1;
    }
  }

  /** Returns the place of two characters in {@link #pairs}. */
  static int pair(char first, char second) {
    return (first * 31 + second) & 0xffff;
  }

  /** Returns for each {@link #pair} whether a phrase may begin with it; not to be changed. */
  byte[] pairs() {
    return pairs;
  }

  /** Returns the rows whose phrase begins with {@code c}. */
  Row[] startingWith(char c) {
    return byFirst.getOrDefault(c, NONE);
  }
}
