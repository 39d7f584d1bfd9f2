<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Referrals</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Referrals</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="next_at" mode="cell">
    <xsl:call-template name="due">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="../stage = 'open'">Closes </xsl:when>
          <xsl:when test="../stage = 'closed'">Closed </xsl:when>
          <xsl:when test="../due = 'late'">Reply was due </xsl:when>
          <xsl:otherwise>Reply by </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="@text"/>
      </xsl:with-param>
      <xsl:with-param name="urgency" select="../due"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="category" mode="cell"><xsl:value-of select="."/><xsl:if test="../age">, age <xsl:value-of select="../age"/></xsl:if></xsl:template>

  <xsl:template match="stage" mode="colour">
    <xsl:choose>
      <xsl:when test=". = 'draft' or . = 'ended'">grey</xsl:when>
      <xsl:when test=". = 'open'">green</xsl:when>
      <xsl:when test=". = 'closed' or . = 'award'">yellow</xsl:when>
      <xsl:when test=". = 'family'">purple</xsl:when>
      <xsl:when test=". = 'awarded'">teal</xsl:when>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
