//! How much the characters behind a surname look like a given name.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// The characters that given names are made of, without those that are mostly another word. They are some four in five
/// of those in the given names of persons of the news, counted in 5.9 million characters of broadcasts.
const GIVEN: &str = "\
世东丰丹丽义乐书云亚亭亮仁仪仲伟传伦伯佳俊保俭修倩健儒元兆先光克全兰兴兵军冠冬凤凯刚利剑力勇勋勤华卓博卫卿友双发古吉君启哲喜嘉园国坤培堂增士天夫奇奎如妍妤威娇娜娟娥婧婷媛嫣子存孝学宁宇守安宏宗宝宪宽宾\
富寿小尚山岑岚岩岱岳峰崇巍川巧帅帆希干平年广庆庚庭康延建强彤彦彪彬德志忠怀思怡恒恩悦惠慧懿成才扬振捷政敏敬文斌新旗旭昊昌明星春昭昱显晋晓晖晟晨景晴晶智曦曼朋望朝杰松林枫柏柱栋树根桂桃桐桦梅梓梦棠森楚楠\
榆榕槐欢欣正武毅民水永汉江治泉泓波泽洁洋洪洲浩浪海涌涛润涵淑淳淼清源漪潼澜灵灿炯炳烈焕然煌煜熙熹燕爱玉玛玥玲珂珊珍珮琛琦琨琪琳琴琼瑜瑞瑶瑾璇璐璟生益盛睿磊礼祖祥祺福秀秋稻立章筠素紫红纯纳绍继绮维美群翔\
翠翼耀聪育胜臻舒航良艳艺芊芝芬花芳芸苏若英茂茵茹荣荷莉莎莲莹莺菊菲萌萍葆蓉蓓蓝蔚蕾薇藩虎虹衡裕西诗诚诺谦贞贤贵赛赟超跃轩轲辉辰达进远连道邦金鑫钊钢钦钧钰铁铎铭锋锐锡锦镕长闽阳雁雄雅雨雪雯雷震霖霜霞露青\
靖静非韬顺颖飞香骁骏骥鲁鸣鸿鹏鹤黎黛龙";

static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(GIVEN.chars()));

/// Whether every character behind a surname is one that given names are made of.
#[inline(never)]
pub(super) fn is_given(given: &str) -> bool {
    !given.is_empty() && given.chars().all(|c| SET.contains(c))
}
