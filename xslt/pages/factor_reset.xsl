<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Take a second factor away</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Second factor</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="dps-caption"><xsl:value-of select="account/name"/>, <xsl:value-of select="account/email"/></span>
        <h1 class="govuk-heading-l">Take a lost second factor away</h1>
        <xsl:choose>
          <xsl:when test="account/second_factor = 1"><p class="govuk-body">For somebody who has lost the telephone with the app and has no recovery code left. They are signed out everywhere, told by email, and set up another app when they sign in next<xsl:if test="account/required = 0">, if they wish</xsl:if>.</p></xsl:when>
          <xsl:otherwise><p class="govuk-body">No app is set up for this account. If you go on, they are signed out everywhere and told by email.</p></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="warning"><xsl:with-param name="text">An email or a call that you did not begin is no proof: this is how accounts are stolen.</xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Take it away</xsl:with-param></xsl:apply-templates>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
