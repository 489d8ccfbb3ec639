// Names of places and bodies that begin like a family name: 金华 before 电话 is a town, not a person.

/** 省、地级市 and some well-known 县、区, without their last word, as they stand alone in a contact line. */
const places =
  '安徽 江苏 江西 海南 云南 陕西 ' +
  '石家庄 唐山 邢台 张家口 秦皇岛 邯郸 安阳 鹤壁 焦作 许昌 商丘 周口 ' +
  '温州 金华 常州 连云港 马鞍山 黄山 安庆 池州 宣城 龙岩 莆田 江门 梅州 茂名 汕头 ' +
  '黄石 黄冈 常德 张家界 娄底 柳州 贺州 梧州 贵港 安顺 毕节 曲靖 安康 商洛 武威 金昌 张掖 白银 石嘴山 ' +
  '武汉 万州 江津 温岭 余姚 余杭 萧山 黄岩 江阴 常熟 江宁 江北 江东 江南 江岸 江汉 武昌 武进 ' +
  '白云 罗湖 龙华 龙岗 龙湾 金山 金牛 金水 金台 万里 万柏林 高平 高阳 高邑 安平 安次 安新 安国 安溪 安吉 ' +
  '鲁山 鲁甸 黎城 黎平 康定 康保 古城 古田 孟州 孟津 陆丰 陆川 郑州 滕州 郎溪 史家 '

const known: ReadonlySet<string> = new Set(places.trim().split(/\s+/))

/** A word that ends like a place, an office or a firm. */
const ending = /[省市区县旗镇乡村街路局厅处科室股部委办院校厂司组队站馆店库楼行所]$/

/** Whether a word that could be a name is a place or a body. */
export const isPlaceOrBody = (word: string): boolean => known.has(word) || ending.test(word)
