//! How much the characters behind a surname look like a given name.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// The characters that given names are made of, without those that are mostly another word. They are 86 in 100 of those
/// in the given names of two thousand persons of the news, counted in 5.9 million characters of broadcasts.
const GIVEN: &str = "\
世东丰临丹丽义乐书予云亚亭亮仁仑仙仪仲伏众伟传伦伯佐佑佩佳俊俐保信俭修倩健儒元兆先光克全兰兴兵军冠冬冰凌凝凤凯刚利剑力务励勇勋勤匡千卉华卓博卫卿友双发古合吉君启吾品哲喜嘉园国地坚坤培堂增士天夫奇奎如妍\
妙妤妹姝姣威娇娜娟娥婧婷媛嫣子存孝孟学宁宇守安宏宗宝宣宪宽宾富寿小尚尧山屹岑岚岩岱岳岷峰崇崎巍川巧巨帅帆希干平年广庆庚庭康廉延廷建弘弟强彤彦彪彬循德心志忠念怀思怡恒恩恳悦惟惠慧懋懿戈戌成才扩扬承振捷政\
敏敬文斌斐新旗旭昆昉昊昌明易星春昭昱显晋晓晖晟晨景晴晶智暄曦曼最朋朗望朝朴杏杰松林果枫柏柱栅栋树根桂桃桐桢桦桶梁梅梓梦棠森楚楠楷榆榕槐樵欢欣正武殿毅毓民氟水永汀汉汐江沛治泉泓波泰泽泾洁洋津洪洲洵浦浩浪\
海涌涛润涵淑淙淳淼清渊渡源溢漪潼澄澜濯灵灿炯炳烈烨焕然煌煜熙熹熺燕爱献玄玉玛玥玲珂珊珍珠珮珺琛琦琨琪琳琴琼瑛瑜瑞瑶瑾璇璐璗璟甘生用申疆登皓益盛睿瞻磊礼祎祖祝神祥票祺福禹秀秉秋程稻稼立章竹竺笑筠素紫絮红\
纯纳细绍继绮维绵缨美群翊翔翠翼耀耐聪肇肖育胜腾臻舒舟航良艳艺芊芋芙芝芬花芳芸苏若英茂范茜茵茹荣荷莉莎莲莹莺菊菲萌萍萧葆蒲蓉蓓蓝蔚蕾薇藩虎虹蛟衡裔裕西诗诚诺谦豪贞财贤贵赋赐赛赟赢赫超越跃轩轲辉辰达进远连\
送逸道邦金鈜鑫钊钢钦钧钰铁铎铧铭铮锁锋锐锡锦镕镜长闽阳陆隆随雁雄雅雍雨雪雯零雷霄震霈霏霖霜霞露青靖静非韧韬韶顺颉颖颜颢风飚飞香驰骁骅骏骥鲁鲜鸣鸿鹏鹤黎黛龙";

static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(GIVEN.chars()));

/// Whether every character behind a surname is one that given names are made of.
#[inline(never)]
pub(super) fn is_given(given: &str) -> bool {
    !given.is_empty() && given.chars().all(|c| SET.contains(c))
}
