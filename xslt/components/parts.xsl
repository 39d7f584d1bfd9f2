<?xml version="1.0" encoding="utf-8"?>
<!--
  The parts of our own that pages are put together from. GOV.UK's are in frame.xsl, notes.xsl, records.xsl and controls.xsl;
  boxes and grids are plain markup and stand in the pages.

  count     of, one, many: "1 bid", "2 bids"
  subnav    a step of a <nav class="dps-subnav"><ul>: href, label, here
  meter     fact, share (drawn per cent), state (soon, late), from, due
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Facts that carry their display form show it. -->
  <xsl:template match="*[@text]" mode="value"><xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="*" mode="value"><xsl:value-of select="."/></xsl:template>

  <!-- A number is kept as notices want it, +44 1632960200, and read as people here write it (core/phone.h). -->
  <xsl:template match="*" mode="telephone">
    <span class="dps-nowrap"><xsl:value-of select="@text"/><xsl:if test="not(@text)"><xsl:value-of select="."/></xsl:if></span>
  </xsl:template>

  <!-- Text of several lines, as it was typed: a paragraph for each. -->
  <xsl:template match="*" mode="prose">
    <xsl:call-template name="paragraphs"><xsl:with-param name="text" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template name="paragraphs">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&#10;')">
        <xsl:call-template name="paragraph"><xsl:with-param name="text" select="substring-before($text, '&#10;')"/></xsl:call-template>
        <xsl:call-template name="paragraphs"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="paragraph">
    <xsl:param name="text"/>
    <xsl:if test="normalize-space($text)"><p class="govuk-body"><xsl:value-of select="$text"/></p></xsl:if>
  </xsl:template>

  <!-- 1 bid, 2 bids -->
  <xsl:template name="count">
    <xsl:param name="of"/>
    <xsl:param name="one"/>
    <xsl:param name="many" select="concat($one, 's')"/>
    <xsl:value-of select="$of"/><xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$of = 1"><xsl:value-of select="$one"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$many"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="subnav">
    <xsl:param name="href"/>
    <xsl:param name="label"/>
    <xsl:param name="here" select="false()"/>
    <li>
      <a class="govuk-link" href="{$href}">
        <xsl:if test="$here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <xsl:value-of select="$label"/>
      </a>
    </li>
  </xsl:template>

  <!-- ============ a clock: how much of the time has gone ============ -->

  <xsl:template name="meter">
    <xsl:param name="fact"/>
    <xsl:param name="share"/>
    <xsl:param name="state"/>
    <xsl:param name="from"/>
    <xsl:param name="due"/>
    <div>
      <xsl:attribute name="class">
        <xsl:text>dps-meter</xsl:text>
        <xsl:if test="string($state)"> dps-meter--<xsl:value-of select="$state"/></xsl:if>
      </xsl:attribute>
      <p class="dps-meter__fact"><xsl:value-of select="$fact"/></p>
      <svg width="100%" height="14" aria-hidden="true" focusable="false">
        <rect class="dps-meter__track" x="0.5" y="0.5" width="99.7%" height="13"/>
        <rect class="dps-meter__fill" width="{$share}" height="14"/>
      </svg>
      <p class="dps-meter__ends"><span><xsl:value-of select="$from"/></span><span><xsl:value-of select="$due"/></span></p>
    </div>
  </xsl:template>

  <!-- As a model gives it: <meter><from/><due/><left/><unit/><state/><share/></meter> -->
  <xsl:template match="meter">
    <xsl:call-template name="meter">
      <xsl:with-param name="fact">
        <xsl:choose>
          <xsl:when test="left &lt; 0">
            <xsl:call-template name="count"><xsl:with-param name="of" select="0 - left"/><xsl:with-param name="one" select="substring(unit, 1, string-length(unit) - 1)"/></xsl:call-template> late</xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="count"><xsl:with-param name="of" select="left"/><xsl:with-param name="one" select="substring(unit, 1, string-length(unit) - 1)"/></xsl:call-template> left</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="share" select="share/@text"/>
      <xsl:with-param name="state" select="state"/>
      <xsl:with-param name="from" select="from/@text"/>
      <xsl:with-param name="due" select="due/@text"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
