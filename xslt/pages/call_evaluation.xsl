<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">First evaluation of <xsl:value-of select="system/reference"/></xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/systems</xsl:with-param><xsl:with-param name="label">Back to systems</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="system/name"/></span><h1 class="govuk-heading-l">First applications are evaluated</h1>
        <p class="govuk-body">Until then no referral goes out (regulation 34). <xsl:choose><xsl:when test="system/open_applications > 0"><strong><xsl:call-template name="count"><xsl:with-param name="of" select="system/open_applications"/><xsl:with-param name="one">application waits</xsl:with-param><xsl:with-param name="many">applications wait</xsl:with-param></xsl:call-template> for a decision: <a class="govuk-link" href="/applications">decide first</a>.</strong></xsl:when><xsl:otherwise>No application waits for a decision.</xsl:otherwise></xsl:choose></p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Let referrals go out</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
