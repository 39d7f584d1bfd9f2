<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Withdraw: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <xsl:choose>
      <xsl:when test="referral/state = 'draft'">
        <h1 class="govuk-heading-l">Throw this draft away?</h1>
        <p class="govuk-body">Nobody outside the council has seen it. What says who the child is will be deleted.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Throw the draft away</xsl:with-param><xsl:with-param name="look">warning</xsl:with-param></xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <h1 class="govuk-heading-l">Withdraw this referral?</h1>
        <p class="govuk-body">Bidding ends for everyone, and nobody is awarded. This cannot be undone: to change what was published, draft it again and publish it.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Withdraw referral</xsl:with-param><xsl:with-param name="look">warning</xsl:with-param></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
    <p class="govuk-body"><a class="govuk-link" href="/referrals/{referral/id}">Keep it</a></p>
  </xsl:template>

</xsl:stylesheet>
