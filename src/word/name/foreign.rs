//! Names that are transcribed by sound: 艾尔肯·吐尼亚孜, 本雅明·内塔尼亚胡, 普京.

use std::sync::LazyLock;

use crate::charset::CharSet;

/// The characters that foreign and minority names are transcribed with. Source: the transcription tables of
/// Xinhua (《世界人名翻译大辞典》), the characters of their syllables.
const SOUNDS: &str = "阿埃艾爱安昂奥澳巴白柏班邦保鲍贝本比彼毕别宾波玻博伯勃卜布察查昌楚川茨慈次戴丹道德登邓狄迪底蒂丁东杜\
敦顿多厄恩尔法凡范菲费芬丰冯佛弗夫福富甫盖甘冈高戈哥格葛根贡古瓜圭郭果哈海罕汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简杰金津\
京久卡凯坎康考柯科可克肯孔库夸昆拉莱兰郎朗劳勒雷蕾黎里理利丽莉立莲列林琳伶刘留龙娄卢鲁路露吕伦罗洛马玛迈麦曼芒毛梅门蒙\
孟米密缅明摩莫默姆木穆慕娜纳南瑙内妮尼涅宁牛纽农努诺欧帕派潘庞佩彭皮平坡珀蒲普齐奇恰强乔切钦琴青琼丘裘屈让热仁日荣茹\
儒瑞若萨塞赛桑瑟森沙山珊尚绍舍申沈胜圣施诗石什史士寿舒朔斯思丝苏素孙索所塔泰坦汤唐陶忒特滕提田铁廷通图土吐托瓦旺万威\
韦维魏温文翁沃乌武伍西希锡夏香肖歇谢辛兴休许叙宣雪逊雅亚延扬杨耶叶伊依宜易因英尤于雨约云赞泽曾扎詹章张哲者珍真治朱卓兹子\
孜宗祖佐古丽热甫买买提提江尔登巴特其格木嘎图雅仁央措次多卓玛旦增扎西达瓦洛桑平才让木沙力甫艾则孜依明热合曼帕尔哈先列来雪都吾再拜玉素颂猜蓬桂隆奈黛芙娅缇甸喀喜屯猛翁瑙斌琳蕾翠努朋亮昭育翰优";

static SET: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(SOUNDS.chars()));

/// Whether names are transcribed with a character.
pub fn is_sound(c: char) -> bool {
    SET.contains(c)
}

/// Whether every character of a word is one that names are transcribed with.
pub fn is_transcribed(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| SET.contains(c))
}

#[cfg(test)]
mod tests {
    use super::is_transcribed;

    #[test]
    fn tells_transcriptions() {
        for name in ["吐尼亚孜", "拉夫罗夫", "内塔尼亚胡", "普京"] {
            assert!(is_transcribed(name), "{name}");
        }
        for word in ["总统", "晚报", "会见", "壹点"] {
            assert!(!is_transcribed(word), "{word}");
        }
    }
}
