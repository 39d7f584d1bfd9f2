<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Erase who the child is</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals</xsl:with-param><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href">/referrals/<xsl:value-of select="referral/id"/></xsl:with-param><xsl:with-param name="label" select="referral/reference"/></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Erase who the child is</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/></span>
    <h1 class="govuk-heading-l">Erase who the child is</h1>
    <xsl:choose>
      <xsl:when test="not(form)"><p class="govuk-body">Nothing here says who the child is: no name, no case reference, no home. The referral is anonymous.</p></xsl:when>
      <xsl:otherwise>
        <p class="govuk-body"><strong>What goes:</strong> name, birthday, case reference and the family’s contact<xsl:if test="referral/home = 1">, and the postcode of the home</xsl:if>.</p>
        <p class="govuk-body"><strong>What stays:</strong> the anonymous referral, its bids and result, the award and its notice. Distances that were worked out stay too.</p>
        <xsl:if test="referral/state = 'draft' and referral/home = 1"><p class="govuk-body">A draft without a home cannot be published: its distances are not known.</p></xsl:if>
        <xsl:if test="referral/state = 'awarded'"><p class="govuk-body">The provider will no longer see in the agreement who the child is.</p></xsl:if>
        <xsl:call-template name="warning"><xsl:with-param name="text">This cannot be undone.</xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Erase</xsl:with-param><xsl:with-param name="look">warning</xsl:with-param></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
