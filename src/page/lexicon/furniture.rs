//! Words of what stands around an article on a page.

/// What a phrase says about the line it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::page) enum Sign {
    /// Buttons, menus, share links, log-in.
    Chrome,
    /// A heading above links to other articles.
    RelatedLabel,
    /// A heading above comments, or a part of a comment form.
    CommentLabel,
    /// A disclaimer or a notice of rights.
    Copyright,
    /// The site's foot.
    Footer,
    /// Advertising, and calls to subscribe or to install something.
    Ad,
    /// A note of the editors.
    EditorNote,
    /// The title of the text that this one was copied from.
    OriginalTitle,
    /// The site's keywords.
    Tags,
    /// A page of a site's path: `当前位置`.
    Path,
}

/// Phrases that mark a line when they are the whole of it, without marks, counts and bullets.
pub(in crate::page) const WHOLE: &[(&[&str], Sign)] = &[
    (CHROME_WHOLE, Sign::Chrome),
    (RELATED, Sign::RelatedLabel),
    (RELATED_WHOLE, Sign::RelatedLabel),
    (COMMENT, Sign::CommentLabel),
    (COMMENT_WHOLE, Sign::CommentLabel),
    (FOOTER_WHOLE, Sign::Footer),
    (AD_WHOLE, Sign::Ad),
    (NOTE, Sign::EditorNote),
];

/// Phrases that mark a line which begins with them.
pub(in crate::page) const START: &[(&[&str], Sign)] = &[
    (CHROME_START, Sign::Chrome),
    (RELATED, Sign::RelatedLabel),
    (RELATED_START, Sign::RelatedLabel),
    (COMMENT, Sign::CommentLabel),
    (COPYRIGHT_START, Sign::Copyright),
    (FOOTER_START, Sign::Footer),
    (AD_START, Sign::Ad),
    (NOTE, Sign::EditorNote),
    (NOTE_START, Sign::EditorNote),
    (ORIGINAL_TITLE, Sign::OriginalTitle),
    (TAGS, Sign::Tags),
    (PATH, Sign::Path),
];

/// Phrases that mark a line wherever they stand in it.
pub(in crate::page) const ANYWHERE: &[(&[&str], Sign)] = &[
    (CHROME_ANYWHERE, Sign::Chrome),
    (COMMENT_ANYWHERE, Sign::CommentLabel),
    (COPYRIGHT, Sign::Copyright),
    (FOOTER, Sign::Footer),
    (AD_ANYWHERE, Sign::Ad),
    (NOTE_ANYWHERE, Sign::EditorNote),
];

/// Buttons and menu entries. Evidence: share and tool bars of nearly every news page; the names of the services
/// that their widgets list.
#[rustfmt::skip]
const CHROME_WHOLE: &[&str] = &[
    "分享", "收藏", "打印", "列印", "关闭", "字号", "字体", "大 中 小", "大中小", "小字号", "登录", "登陆", "登入", "注册",
    "登录/注册", "登录注册", "登录|注册", "退出", "首页", "返回首页", "网站首页", "返回顶部", "回到顶部", "回顶部", "回到最上面", "顶部",
    "搜索", "搜寻", "查询", "检索", "提交", "取消", "确定", "确认", "下载APP", "下载app", "APP下载", "客户端", "客户端下载",
    "下载客户端", "手机版", "移动版", "电脑版", "手机客户端", "扫一扫", "二维码", "举报", "投诉", "侵权投诉", "点赞", "赞", "踩",
    "顶", "支持", "反对", "喜欢", "在看", "转发", "转载", "复制", "复制链接", "复制连结", "微信", "微博", "新浪微博", "腾讯微博",
    "QQ", "QQ空间", "QQ好友", "Qzone", "朋友圈", "微信好友", "微信扫一扫", "易信", "人人网", "豆瓣", "贴吧", "钉钉", "知乎",
    "抖音", "快手", "LINE", "line", "Line", "facebook", "Facebook", "twitter", "Twitter",
    "linkedin", "LinkedIn", "google", "Google", "plurk", "weibo", "Weibo", "email", "Email",
    "E-mail", "print", "PDF", "RSS", "领英分享", "转播到腾讯微博", "语音播报", "听新闻", "试听", "播放", "暂停", "倍速",
    "全屏", "静音", "重播", "自动播放", "时刻新闻", "展开", "展开全文", "阅读全文", "收起", "更多", "查看更多", "加载更多",
    "点击加载更多", "正在加载", "加载中", "更多内容", "关注", "已关注", "取消关注", "加关注", "关注我们", "订阅", "纠错", "我要纠错",
    "反馈", "我要反馈", "意见反馈", "刷新", "返回", "上一页", "下一页", "末页", "尾页", "余下全文", "繁体", "简体", "繁", "简",
    "English", "EN", "中文", "无障碍", "无障碍阅读", "长者模式", "适老化", "关怀版", "图集", "正文", "缩小字体", "放大字体",
    "收藏本站", "设为首页", "加入收藏", "隐藏边栏", "调整字体", "频道", "导航", "网站导航", "菜单", "目录", "分类目录", "全部",
    "忘记密码", "查看原图", "高清原图", "查看大图", "点击放大", "点击查看大图", "图片来源网络", "不感兴趣", "无新消息", "我的", "个人中心",
    "用户中心", "会员中心", "消息", "历史", "原创", "楼主", "只看楼主", "沙发", "板凳", "发帖", "回帖", "快速回复", "发新帖",
    "只看该作者", "倒序浏览", "阅读模式", "显示全部楼层", "电梯直达", "打开APP", "App内打开", "长按识别二维码", "阅读原文", "点个在看",
    "点击上方蓝字关注我们", "蓝字", "分享收藏点赞在看", "微信扫码", "查看评论",
];

/// Beginnings of buttons, menus and forms.
#[rustfmt::skip]
const CHROME_START: &[&str] = &[
    "分享到", "分享至", "分享让更多人看到", "分享给", "一键分享", "扫描二维码", "扫描下方", "扫描左方", "扫码", "扫一扫", "微信扫一扫",
    "用微信扫", "使用微信扫", "微信扫码", "长按识别", "长按二维码", "长按图片", "打开微信", "打开手机", "打开APP", "打开app", "打开客户端",
    "点击进入", "点击查看", "点击下载", "点击这里", "点此", "点击上方", "点击右上角", "点击菜单栏", "点击屏幕", "点这里", "点击图片",
    "点击放大", "请输入", "忘记密码", "字号:", "字体:", "字号 ", "字体 ", "大字号", "小字号", "A- A", "A-A+", "A+",
    "浏览次数", "阅读次数", "点击次数", "点击数", "阅读数", "阅读量", "浏览量", "点击量", "访问量", "人气:", "浏览:", "阅读:",
    "点击:", "返回首页", "返回顶部", "返回列表", "查看原文", "查看更多", "转载请注明", "更多精彩内容", "更多精彩", "更多猛料", "加入好友",
    "已经加好友", "欢迎加入", "按个赞", "已经按赞", "Scan me", "欢迎关注", "关注微信", "关注公众号", "关注我们", "微信公众号", "微信号:",
    "微信ID", "公众号:", "官方微信", "新浪新闻公众号", "您当前使用的浏览器", "您的浏览器", "为达最佳浏览效果", "推荐使用", "请使用", "浏览器版本",
    "登录后", "收藏 ", "打印 ", "当前用户", "欢迎您", "您好,", "本文链接", "原文链接", "原文地址", "文章链接",
    "Toggle navigation", "已有账号", "没有账号", "立即注册", "立即登录", "记住密码", "验证码",
];

/// Parts of tool bars that stand anywhere in a line.
#[rustfmt::skip]
const CHROME_ANYWHERE: &[&str] = &[
    "参与互动", "用微信扫码", "使用微信扫描", "扫描二维码", "识别二维码", "下一页 余下全文", "分享分享", "登录注册", "点我下载",
];

/// Headings of lists of other articles. Evidence: they head the list on 40 of the 43 pages read.
#[rustfmt::skip]
const RELATED: &[&str] = &[
    "相关新闻", "相关阅读", "相关文章", "相关推荐", "相关报道", "相关稿件", "相关搜索", "相关资讯", "相关信息", "相关视频", "相关专题",
    "相关内容", "相关话题", "相关附件下载", "推荐阅读", "推荐新闻", "推荐文章", "推荐视频", "推荐专题", "为您推荐", "为你推荐", "猜你喜欢",
    "猜您喜欢", "你可能喜欢", "你可能感兴趣", "您可能感兴趣", "延伸阅读", "热门推荐", "热点推荐", "精彩推荐", "今日推荐", "本站推荐", "编辑推荐",
    "编辑部推荐", "编辑精选", "热门文章", "热门新闻", "热门资讯", "热门点阅", "热门标签", "热门影音", "热门视频", "热门话题", "热点新闻",
    "热点视频", "热点专题", "热点排行", "今日热点", "今日热门", "今日热门新闻", "今日头条", "头条文章", "头条新闻", "最热新闻", "最新文章",
    "最新新闻", "最新消息", "最新资讯", "最新推荐", "最新发布", "最新动态", "作者最新文章", "作者最近文章", "作者文章", "作者其他文章",
    "更多文章", "更多新闻", "更多相关", "更多阅读", "大家都在看", "大家都在搜", "大家还在看", "大家正在看", "网友还在看", "看了又看", "还看了",
    "新闻排行", "点击排行", "阅读排行", "排行榜", "热点排行榜", "24小时热榜", "一周热门", "本周热门", "本月热门", "周排行", "月排行",
    "往期回顾", "往期推荐", "往期精选", "精彩回顾", "精彩视频", "精彩图片", "精彩图集", "精彩专题", "精华文章", "栏目精粹", "注目新闻",
    "注目焦点", "发烧话题", "热新闻", "热话题", "热帖", "热文", "热搜", "热榜", "猜你想看", "精选文章", "理论新闻精选", "图说新闻",
    "图片新闻", "视频新闻", "滚动新闻", "新闻推荐", "值班总编推荐", "奇闻趣事", "延伸", "看更多", "ET快讯", "快讯", "即时新闻", "热门快报",
    "热门新讯", "热门推播", "人气新闻", "本文相关", "本类推荐", "同类文章", "随机文章", "站内推荐", "友情推荐", "商品推荐", "相关商品",
    "原创推荐", "图文推荐", "精品推荐",
];

/// Headings of lists that are ordinary words inside a longer line.
#[rustfmt::skip]
const RELATED_WHOLE: &[&str] = &[
    "推荐", "热门", "最新", "专题", "排行", "头条", "要闻", "热点", "精选", "图片", "视频", "滚动", "即时", "相关", "上一篇",
    "下一篇", "上一条", "下一条", "上一则", "下一则", "下一篇文章", "上一篇文章", "新闻", "资讯", "相关搜寻", "7X24小时",
];

/// Beginnings of links to the neighbouring articles.
#[rustfmt::skip]
const RELATED_START: &[&str] = &[
    "上一篇:", "下一篇:", "上一篇 ", "下一篇 ", "上一条:", "下一条:", "上一条 ", "下一条 ", "【上一篇】", "【下一篇】", "前一篇:",
    "后一篇:", "上一主题", "下一主题", "最新消息 ", "推荐:", "延伸阅读", "点击进入专题", "更多>>", "查看全部", "更多 ",
];

/// Headings and controls of a comment area.
#[rustfmt::skip]
const COMMENT: &[&str] = &[
    "网友评论", "网友回应", "网友热评", "我要评论", "我要发言", "我来说两句", "发表评论", "发表留言", "发表回复", "发表观点", "写评论",
    "最热评论", "最新评论", "热门评论", "热评论", "全部评论", "所有评论", "精彩评论", "更多评论", "更多精彩评论", "查看全部评论", "评论列表",
    "新闻评论", "文明上网", "我要跟帖", "我要跟贴", "跟帖管理", "登录并发", "登录后才能评论", "登录后发表", "还没有评论", "暂无评论",
    "快来抢沙发", "写下您的评论", "写下你的评论", "有事没事说两句", "我有话要说", "我有话说", "畅言云评", "留言与评论", "用户评论", "读者评论",
    "读者回响", "网友留言", "发表您的看法", "网友评论仅供", "已输入", "匿名发表", "匿名评论", "评论仅代表", "点这里,留个言", "参与评论",
    "评论区", "查看回复",
];

/// Words of a comment area that are ordinary words inside a longer line.
#[rustfmt::skip]
const COMMENT_WHOLE: &[&str] = &[
    "评论", "留言", "跟帖", "回复", "发表", "匿名", "昵称", "发布", "表情", "一键登录", "举报 回复", "回应", "回复数",
];

/// Counts of a comment area.
#[rustfmt::skip]
const COMMENT_ANYWHERE: &[&str] = &[
    "条评论", "人参与", "人跟帖", "条跟帖", "评论(0)", "抢沙发", "文明上网", "登录后评论", "踩0", "举报 分享", "举报赞",
];

/// Beginnings of notices of rights.
#[rustfmt::skip]
const COPYRIGHT_START: &[&str] = &[
    "免责声明", "特别声明", "版权声明", "郑重声明", "严正声明", "【免责声明】", "声明:", "版权说明", "版权保护", "版权归", "本文仅代表",
    "本文系", "文章仅代表", "以上内容仅", "以上内容为", "以上观点", "上述内容", "Notice:", "※本文版权", "本站转载", "本网转载",
    "本网站刊载", "本网站所刊载", "凡注明", "凡本网", "凡来源", "凡标注", "转载须", "转载请", "转载声明", "如需转载", "欢迎转载", "未经授权",
    "未经许可", "未经本", "本作品", "本文为作者", "本文来自", "本文由", "本文转载", "本文为", "来源:网络", "风险提示及免责", "投资有风险",
    "本内容由", "本稿件", "本文经授权", "请支持独立网站", "注:本文转载", "注:转载", "(注:本文", "平台声明", "作者声明", "此文仅代表",
];

/// Phrases of notices of rights.
#[rustfmt::skip]
const COPYRIGHT: &[&str] = &[
    "仅代表作者", "仅代表该", "不代表本", "不代表平台", "不代表澎湃", "观点或立场", "不得转载", "不许转载", "禁止转载", "谢绝转载", "转载请注明",
    "转发请注明", "转载须经", "授权不得", "授权禁止", "违者必究", "追究法律责任", "信息存储空间", "信息发布平台", "版权属", "版权均属", "版权归",
    "著作权声明", "侵权请联系", "联系删除", "及时删除", "予以删除", "不构成投资建议", "据此操作", "据此入市", "风险自担", "本网无关", "概不负责",
    "独家所有", "未经书面授权", "删除处理", "来源标注错误", "原作者所有", "本站无关", "本站立场",
];

/// Whole lines of a footer.
#[rustfmt::skip]
const FOOTER_WHOLE: &[&str] = &[
    "关于我们", "关于本站", "关于本网", "联系我们", "联络我们", "联系方式", "广告服务", "广告合作", "广告刊登", "刊登广告", "商务合作",
    "版权声明", "版权信息", "免责条款", "免责声明", "法律声明", "法律顾问", "隐私政策", "隐私条款", "隐私权政策", "使用条款", "服务条款",
    "服务协议", "用户协议", "会员条款", "网站地图", "网站声明", "网站律师", "友情链接", "合作伙伴", "合作媒体", "相关链接网站", "加入我们",
    "人才招聘", "招聘信息", "诚聘英才", "招贤纳士", "帮助中心", "常见问题", "客服中心", "联系客服", "在线客服", "投稿信箱", "主办单位",
    "承办单位", "技术支持", "举报中心", "公司简介", "企业文化", "集团简介", "网站简介", "站点地图", "工作邮箱", "客户服务", "Sitemap",
    "About", "Contact", "RSS订阅", "手机站", "链接", "微信公众号", "官方微博", "官方微信", "微信订阅号", "微信服务号", "我要投稿",
    "人才招募", "安全保障", "Friendship link", "网站备案", "信息安全举报", "阅读下一篇",
];

/// Beginnings of lines of a footer.
#[rustfmt::skip]
const FOOTER_START: &[&str] = &[
    "关于我们", "关于本站", "联系我们", "友情链接", "版权所有", "Copyright", "copyright", "©", "(c)", "主办单位", "主办:",
    "承办单位", "承办:", "协办:", "技术支持", "建议使用", "网站标识码", "网站地图", "备案号", "备案/许可", "地址:", "地 址:",
    "联系地址", "邮政编码", "邮编:", "电话:", "电 话:", "联系电话", "总机:", "传真:", "传 真:", "热线电话", "服务热线", "客服热线",
    "举报电话", "举报邮箱", "违法和不良", "违法不良", "不良信息举报", "电子邮箱:", "电子信箱", "邮箱:", "E-mail:", "Email:",
    "e-mail:", "主页网址", "网址:", "互联网新闻信息服务", "信息网络传播", "广播电视节目", "增值电信", "网络文化经营", "营业执照", "京ICP",
    "沪ICP", "粤ICP", "值班电话", "新闻热线", "报料", "爆料", "新闻线索", "投稿邮箱", "财富热线", "本网站由", "Powered by",
    "客服电话", "设为首页", "页: [", "查看完整版本",
];

/// Phrases of a footer.
#[rustfmt::skip]
const FOOTER: &[&str] = &[
    "ICP备", "ICP证", "ICP 备", "公网安备", "网安备", "All Rights Reserved", "All rights reserved",
    "all rights reserved", "ALL RIGHTS RESERVED", "All rights re", "Copyright ©", "Copyright©",
    "COPYRIGHT", "版权所有", "版 权 所 有", "许可证号", "许可证:", "许可证编号", "网站标识码", "不良信息举报", "举报电话", "经营许可证",
    "广告服务|", "联系我们|", "关于我们|", "|联系我们", "|关于我们", "| 联系我们", "| 关于我们", "增值电信业务",
    "Rights Reserved",
];

/// Whole lines of advertising.
#[rustfmt::skip]
const AD_WHOLE: &[&str] = &[
    "广告", "赞助", "推广", "赞助广告", "广告招商", "Sponsored", "Taboola", "Promoted", "AD", "Advertisement",
    "advertisement", "立即购买", "主题购买", "立即下载", "去购买", "领券", "特惠", "热销", "本期优惠", "软文", "推广链接",
    "赞助商链接",
];

/// Beginnings of advertising.
#[rustfmt::skip]
const AD_START: &[&str] = &[
    "广告:", "[广告]", "【广告】", "(广告)", "赞助:", "立即购买", "点击购买", "新闻送上来", "不用抽 不用抢", "即时+好看",
];

/// Phrases of advertising.
#[rustfmt::skip]
const AD_ANYWHERE: &[&str] = &[
    "点击投票", "APP看新闻", "App看新闻", "下载APP", "下载App", "扫码下载", "免费领取", "限时优惠", "火热进行中", "加入好友",
    "APP、LINE", "点我下载", "新闻不漏接", "抽大奖", "拿优惠", "详情请点",
];

/// Labels of editors' notes.
#[rustfmt::skip]
const NOTE: &[&str] = &[
    "编者按", "编者的话", "编前语", "编者语", "编辑按", "核心提示", "内容摘要", "内容提要", "内容提示", "阅读提示", "新闻提要",
];

/// Beginnings of editors' notes.
#[rustfmt::skip]
const NOTE_START: &[&str] = &[
    "按:", "摘要:", "【摘要】", "[摘要]", "提要:", "导读:", "【导读】", "[导读]", "编者注:", "导语:", "自杀防治", "生命线",
    "张老师专线", "珍惜生命", "提醒您,请给自己机会", "心理援助热线",
];

/// Words of the notices that Taiwanese outlets add to reports of suicide.
const NOTE_ANYWHERE: &[&str] = &["提醒您,请给自己", "安心专线:", "自杀防治", "防治专线"];

/// Labels of the title that a copied text had at first.
#[rustfmt::skip]
const ORIGINAL_TITLE: &[&str] = &[
    "原标题", "(原标题", "本文原标题", "(原题", "原题为", "(本文原", "原题:", "[原标题", "【原标题", "原文标题",
];

/// Labels of the site's keywords.
#[rustfmt::skip]
const TAGS: &[&str] = &[
    "标签:", "标签 ", "标 签:", "关键词:", "关键字:", "关键词 ", "关键字 ", "文章关键词", "文章标签", "本文标签", "Tags:",
    "TAGS:", "tags:", "Tag:", "TAG:", "关键词>>", "- 标签:", "话题:",
];

/// Labels of the place of a page in its site.
#[rustfmt::skip]
const PATH: &[&str] = &[
    "当前位置", "您的位置", "您的当前位置", "你的位置", "您现在的位置", "您所在的位置", "所在位置", "现在位置", "位置:", "您在这里",
];
