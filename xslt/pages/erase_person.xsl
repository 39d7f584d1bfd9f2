<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Erase <xsl:value-of select="person/name"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="href">/people/<xsl:value-of select="person/id"/></xsl:with-param><xsl:with-param name="label" select="person/name"/></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Erase</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Erase <xsl:value-of select="person/name"/></h1>
    <xsl:choose>
      <xsl:when test="person/erased = 1"><p class="govuk-body">This person is erased already.</p></xsl:when>
      <xsl:when test="person/roles > 0">
        <p class="govuk-body">They hold <xsl:call-template name="count"><xsl:with-param name="of" select="person/roles"/><xsl:with-param name="one">role</xsl:with-param></xsl:call-template>. Only somebody who has left can be erased.</p>
        <p class="govuk-body"><a class="govuk-link" href="/people/{person/id}">Take their roles away first</a></p>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body"><strong>What goes:</strong> name and email address, password and second factor, sessions and links, messages and drafts, and the name on letters.</p>
        <p class="govuk-body"><strong>What stays:</strong> what they did. Events, decisions and signatures keep the number <xsl:value-of select="person/id"/>, shown as “Erased person <xsl:value-of select="person/id"/>”: regulation 84 and the Limitation Act want decisions kept.</p>
        <xsl:call-template name="warning"><xsl:with-param name="text">This cannot be undone.</xsl:with-param></xsl:call-template>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Erase</xsl:with-param><xsl:with-param name="look">warning</xsl:with-param></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
