// What a build says when nobody has told it where the site will be: whole addresses are then those of this machine.

/** One line for whoever builds; '' when SITE_URL is set. */
export const siteUrlHint = (siteUrl: string | undefined): string =>
  siteUrl
    ? ''
    : '提示：没有设置 SITE_URL，引用格式、订阅和站点地图里的网址不是对外的网址；正式发布请在 data/site.yaml 填写“网址”，或用 SITE_URL=https://… 生成。'
