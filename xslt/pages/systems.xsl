<?xml version="1.0" encoding="utf-8"?>
<!-- The systems an authority leads, and what must be so before referrals may go out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Systems</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Systems</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="ends_on" mode="cell">to <xsl:value-of select="@text"/></xsl:template>

  <xsl:template match="notice_number" mode="cell"><xsl:value-of select="."/><xsl:apply-templates select=".." mode="change"/></xsl:template>
  <xsl:template match="column[@name = 'notice_number']" mode="blank">
    <xsl:param name="row"/>
    <strong>Missing: no referral may go out</strong><xsl:apply-templates select="$row" mode="change"/>
  </xsl:template>

  <xsl:template match="row" mode="change">
    <xsl:if test="/page/frame/who/role/@word = 'procurement'"><br/><a class="govuk-link" href="/systems/{id}/call">Change<span class="govuk-visually-hidden"> the number of <xsl:value-of select="reference"/></span></a></xsl:if>
  </xsl:template>

  <xsl:template match="first_evaluation" mode="cell">
    <xsl:choose>
      <xsl:when test=". = 'done'"><xsl:value-of select="@text"/></xsl:when>
      <xsl:otherwise>
        <strong><xsl:value-of select="@text"/>: no referral may go out</strong>
        <xsl:if test="/page/frame/who/role/@word = 'procurement'"><br/><a class="govuk-link" href="/systems/{../id}/evaluation">Change<span class="govuk-visually-hidden"> the first evaluation of <xsl:value-of select="../reference"/></span></a></xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
