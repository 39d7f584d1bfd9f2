<?xml version="1.0" encoding="utf-8"?>
<!-- Who is invited to a referral, and what was written with each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Messages about <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href" select="substring-before(frame/path, '/messages')"/><xsl:with-param name="label" select="referral/reference"/></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Messages</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l">Messages about <xsl:value-of select="referral/reference"/></h1>
    <xsl:choose>
      <xsl:when test="invited">
        <p class="govuk-body">With each provider that is invited, apart from the others.</p>
        <xsl:call-template name="table">
          <xsl:with-param name="id">invited</xsl:with-param>
          <xsl:with-param name="caption">Invited providers</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Provider</th><th scope="col" class="dps-number">Messages</th><th scope="col"><span class="govuk-visually-hidden">What to do</span></th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="invited">
              <tr>
                <th scope="row"><xsl:value-of select="provider_name"/><br/><span class="dps-quiet"><xsl:value-of select="establishment"/></span></th>
                <td class="dps-number"><xsl:value-of select="letters"/></td>
                <td><a class="govuk-link" href="/invitations/{id}/messages"><xsl:choose><xsl:when test="letters > 0">Read and write</xsl:when><xsl:otherwise>Write</xsl:otherwise></xsl:choose><span class="govuk-visually-hidden"> to <xsl:value-of select="provider_name"/></span></a></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">Nobody is invited yet. Publish the referral first.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
