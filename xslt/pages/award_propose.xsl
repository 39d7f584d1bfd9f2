<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/money.xsl"/>

  <xsl:template match="page" mode="title">Award: <xsl:value-of select="referral/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals/<xsl:value-of select="referral/id"/></xsl:with-param><xsl:with-param name="label" select="referral/reference"/></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Award</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l">Award the placement</h1>
    <div class="dps-main-aside">
      <div>
        <xsl:call-template name="table">
          <xsl:with-param name="id">ranked</xsl:with-param>
          <xsl:with-param name="caption">Bids in order</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Rank</th><th scope="col">Establishment</th><th scope="col" class="dps-number">Total</th><th scope="col" class="dps-number">Whole-life price</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="bid">
              <tr>
                <td><xsl:value-of select="position"/></td>
                <th scope="row"><xsl:value-of select="establishment"/>
                  <xsl:if test="chosen = 1"><xsl:text> </xsl:text><xsl:call-template name="tag"><xsl:with-param name="colour">green</xsl:with-param><xsl:with-param name="text">Family’s choice</xsl:with-param></xsl:call-template></xsl:if>
                  <xsl:if test="declined = 1"><xsl:text> </xsl:text><xsl:call-template name="tag"><xsl:with-param name="colour">grey</xsl:with-param><xsl:with-param name="text">Declined</xsl:with-param></xsl:call-template></xsl:if>
                  <xsl:if test="must_missed = 1"><xsl:text> </xsl:text><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Must-have missed</xsl:with-param></xsl:call-template></xsl:if>
                </th>
                <td class="dps-number"><xsl:value-of select="points/@text"/></td>
                <td class="dps-number"><xsl:value-of select="total/@text"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="why"><xsl:with-param name="of">rank choice features</xsl:with-param><xsl:with-param name="referral" select="referral/id"/></xsl:call-template>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="form/field[@name = 'bid']"/>
          <xsl:if test="bid[must_missed = 1] or form/field[@name = 'must_reason'][error or value]">
            <xsl:apply-templates select="form/field[@name = 'must_reason']"/>
          </xsl:if>
          <xsl:call-template name="details">
            <xsl:with-param name="open" select="form/field[@group = 'exception'][error or value]"/>
            <xsl:with-param name="summary">Award against the rank</xsl:with-param>
            <xsl:with-param name="body"><xsl:apply-templates select="form/field[@group = 'exception']"/></xsl:with-param>
          </xsl:call-template>
          <xsl:apply-templates select="form" mode="buttons"><xsl:with-param name="button">Award</xsl:with-param></xsl:apply-templates>
        </form>
      </div>
      <div><xsl:apply-templates select="measures"/></div>
    </div>
  </xsl:template>
</xsl:stylesheet>
