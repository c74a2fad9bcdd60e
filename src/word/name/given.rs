//! How much the characters behind a surname look like a given name.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// The characters that given names are made of, without those that are mostly another word. They are 89 in 100 of those
/// in the given names of two thousand persons of the news, counted in 5.9 million characters of broadcasts.
const GIVEN: &str = "\
丁世丙东丰丹丽乃久义乐九书乾予争云亚亦亭亮仁仑付仙仪仲伟传伦伯佐佑余佳俊俏俐保信俭修倩健儒元兆先光克全八六兰兴兵军冠冬冰冲冶凤凯列刚利剑力功勇勋勤匡华卓博卫卿原友双发古史吉君启品哈哲啸喆喜嘉四因园国坎\
坤坦坪培堂增士声壹天夫头奀奇奎如妍妙妤妹姝威娅娇娜娟娥婧婴婷媛嫣子孔存孚孝学宁宇守安宏宗官宝宪宫家容宽宾寅富寿小尔尘尚山屹岐岚岩岱岳岷峰崇崎巍川巧帅帆师希帕席干平年广庆庚庭康廉延廷建弘弟强彤彦彩彪彬微\
德徽心志忠怀思怡恒恩悦惠愉慧憬懋懿戈成战才扬抗振捷攀政效敏敬文斌斤新旗旭旺昀昆昊昌明易星映春昭昱显晋晓晔晖晟晨景晴晶智曙曦曼朋望朝朴杏杰松林果枫柏柱柳标栋树栓根桂桃桐桑梅梓梦森楚楠楷榕槐樟樵欢欣正步武\
殿毅毓民水永汀汉江沛沪治泉泓波泰泽泾洁洋津洪洲浚浩浪海涌涛润涵淑深淳淼清渡源溢漪潼澄澜澳濯灵灿炜炯炳烈烨焕焯然煌煜照熙熹熺燕爱犁独猛玄玉玛玥玲珂珊珍珠珺球琛琦琨琪琳琴琼瑄瑛瑜瑞瑶瑾璃璇璐璗璟瓒生申留疆\
百益盛相睿硕磊礼祖祥祺福禹秀秋科程稻穆立章端竹竺笑精素索紫红纯纳细绍继续维绵缘缨美群翊翔翠翼耀聪肇育胜能腾臻舒舟舰良艳艺艾芊芙芝芬芮花芳苏若英茂范茜茹荣莉莎莱莲莹莺菊菲萌萍葆蒂蒙蒲蓉蓓蓬蔓蔚蕊蕾薇藩虎\
虹蛟衡裕西言训诗诚诺谋谟谠谦谱豪贞贤贵赋赛赞赟赢赫超越跃轩转辉辰达进远连逢遂道邑邦野金鈜鑫钊钢钦钧钰钺铁铭铿锁锋锐锡锦镕长闽阳阵阿际隆雁雄雅集雍雨雪雯零雷震霈霖霞露青靖静非革韦韧顺须颉颖颢风飞香驰骅骏\
骥骨高鱼鲁鲜鸣鸿鹏鹤麟黎龙";

static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(GIVEN.chars()));

/// Whether every character behind a surname is one that given names are made of.
pub(super) fn is_given(given: &str) -> bool {
    !given.is_empty() && given.chars().all(|c| SET.contains(c))
}
