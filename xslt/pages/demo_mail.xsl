<?xml version="1.0" encoding="utf-8"?>
<!-- What a demo would have mailed: its links work, so that an invitation can be followed without a mailbox. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Mail of this demo</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Mail of this demo</xsl:with-param></xsl:call-template></xsl:template>
  <xsl:template match="page" mode="lead">
    <p class="govuk-body">A demo sends nothing. Here is what would have gone out, to everybody, newest first. A mail says only that something waits; what it is, one reads after signing in.</p>
  </xsl:template>

  <xsl:template match="row/content" mode="cell">
    <xsl:call-template name="details">
      <xsl:with-param name="class">govuk-!-margin-bottom-0</xsl:with-param>
      <xsl:with-param name="summary" select="string(../subject)"/>
      <xsl:with-param name="body"><xsl:call-template name="lines"><xsl:with-param name="text" select="."/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A paragraph for each line; what begins with http is a link. -->
  <xsl:template name="lines">
    <xsl:param name="text"/>
    <xsl:variable name="line" select="substring-before(concat($text, '&#10;'), '&#10;')"/>
    <xsl:if test="normalize-space($line)">
      <p class="govuk-body govuk-!-margin-bottom-2 dps-long">
        <xsl:choose>
          <xsl:when test="contains($line, 'http')">
            <xsl:value-of select="substring-before($line, 'http')"/>
            <a class="govuk-link" href="http{substring-after($line, 'http')}">http<xsl:value-of select="substring-after($line, 'http')"/></a>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="$line"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
    <xsl:if test="contains($text, '&#10;')">
      <xsl:call-template name="lines"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
