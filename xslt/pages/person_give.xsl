<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/roles.xsl"/>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/people/<xsl:value-of select="person/id"/></xsl:with-param><xsl:with-param name="label">Back to <xsl:value-of select="person/name"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:call-template name="heading"/></xsl:template>

  <xsl:template name="heading">
    <xsl:choose>
      <xsl:when test="person/state = 'left'">Invite <xsl:value-of select="person/name"/> back</xsl:when>
      <xsl:otherwise>Give <xsl:value-of select="person/name"/> a role</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l"><xsl:call-template name="heading"/></h1>
      <xsl:if test="person/state = 'left'"><p class="govuk-body">They get a link that works once, within 14 days, and choose a new password.</p></xsl:if>
      <xsl:apply-templates select="form" mode="give-roles"><xsl:with-param name="button"><xsl:choose><xsl:when test="person/state = 'left'">Invite</xsl:when><xsl:otherwise>Give</xsl:otherwise></xsl:choose></xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
