package io.github.gongwenlint.languagetool;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every match of an {@link Expression} has: one of some literals at a place counted from its
 * start, in UTF-16 units.
 *
 * @param least the first place where the literal may stand; below zero before the match
 * @param most the last such place
 */
record Required(Set<String> options, int least, int most) {
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

  int shortest() {
    int shortest = Expression.MANY;
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
}
