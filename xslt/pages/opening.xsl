<?xml version="1.0" encoding="utf-8"?>
<!-- Opening the bids of a referral: what it does, and the button once bids have closed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="referral" mode="headline"/>: <xsl:value-of select="referral/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals/<xsl:value-of select="referral/id"/></xsl:with-param>
      <xsl:with-param name="label"><xsl:value-of select="referral/reference"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label">Open the bids</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="referral" mode="headline">
    <xsl:choose>
      <xsl:when test="due = 1">Open the bids</xsl:when>
      <xsl:otherwise>The bids are sealed</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="referral" mode="headline"/></h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <xsl:choose>
          <xsl:when test="referral/due = 1">
            <p class="govuk-body">Bids closed on <strong><xsl:value-of select="referral/closes_at/@text"/></strong>. <xsl:call-template name="count"><xsl:with-param name="of" select="referral/invited"/><xsl:with-param name="one">establishment was</xsl:with-param><xsl:with-param name="many">establishments were</xsl:with-param></xsl:call-template> invited.</p>
            <p class="govuk-body">Opening is recorded with your name and the time. From then on the council’s people can read the bids, and the deadline cannot move any more. It cannot be undone.</p>
            <form method="post" action="{form/@action}" novalidate="novalidate">
              <xsl:apply-templates select="form" mode="hidden"/>
              <div class="govuk-button-group">
                <xsl:call-template name="button">
                  <xsl:with-param name="once" select="true()"/>
                  <xsl:with-param name="text">Open the bids</xsl:with-param>
                </xsl:call-template>
                <a class="govuk-link" href="/referrals/{referral/id}">Not now</a>
              </div>
            </form>
          </xsl:when>
          <xsl:otherwise>
            <p class="govuk-body">Nobody can read them, or see how many there are, until bids close on <strong><xsl:value-of select="referral/closes_at/@text"/></strong>. Then you can open them here.</p>
            <p class="govuk-body"><a class="govuk-link" href="/referrals/{referral/id}">Back to the referral</a></p>
          </xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
