<?xml version="1.0" encoding="utf-8"?>
<!--
  The way from a figure to the rule behind it.

  why   of: words of rules, separated by spaces; referral: its number, for the figures it is held to.
        Each word is the id of a section of xslt/pages/rules.xsl.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="why">
    <xsl:param name="of"/>
    <xsl:param name="referral"/>
    <p class="dps-why">
      <xsl:text>How this is worked out: </xsl:text>
      <xsl:call-template name="why-each">
        <xsl:with-param name="of" select="normalize-space($of)"/>
        <xsl:with-param name="at"><xsl:if test="string($referral)">?referral=<xsl:value-of select="$referral"/></xsl:if></xsl:with-param>
      </xsl:call-template>
    </p>
  </xsl:template>

  <xsl:template name="why-each">
    <xsl:param name="of"/>
    <xsl:param name="at"/>
    <xsl:variable name="first" select="substring-before(concat($of, ' '), ' ')"/>
    <a class="govuk-link" href="/help/rules{$at}#{$first}"><xsl:call-template name="rule-name"><xsl:with-param name="of" select="$first"/></xsl:call-template></a>
    <xsl:if test="contains($of, ' ')">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="why-each">
        <xsl:with-param name="of" select="substring-after($of, ' ')"/>
        <xsl:with-param name="at" select="$at"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- What a rule is called, in its heading and in links to it. -->
  <xsl:template name="rule-name">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of = 'weights'">weights</xsl:when>
      <xsl:when test="$of = 'price'">price points</xsl:when>
      <xsl:when test="$of = 'outcomes'">outcomes points</xsl:when>
      <xsl:when test="$of = 'needs'">needs met</xsl:when>
      <xsl:when test="$of = 'features'">features and must-haves</xsl:when>
      <xsl:when test="$of = 'distance'">distance</xsl:when>
      <xsl:when test="$of = 'competency'">competency points</xsl:when>
      <xsl:when test="$of = 'total'">totals and rounding</xsl:when>
      <xsl:when test="$of = 'rank'">rank and equal totals</xsl:when>
      <xsl:when test="$of = 'choice'">the family’s choice</xsl:when>
      <xsl:when test="$of = 'fragile'">fragile results</xsl:when>
      <xsl:when test="$of = 'change'">what would have changed it</xsl:when>
      <xsl:when test="$of = 'invited'">who is invited</xsl:when>
      <xsl:when test="$of = 'deadline'">time to bid</xsl:when>
      <xsl:when test="$of = 'sealed'">sealed bids</xsl:when>
      <xsl:when test="$of = 'core'">core costs</xsl:when>
      <xsl:when test="$of = 'discount'">brothers and sisters</xsl:when>
      <xsl:when test="$of = 'whole'">total price</xsl:when>
      <xsl:when test="$of = 'cap'">caps on core costs</xsl:when>
      <xsl:when test="$of = 'assessment'">time to decide an application</xsl:when>
      <xsl:when test="$of = 'score'">score out of 100</xsl:when>
      <xsl:when test="$of = 'gate'">Cabinet gate</xsl:when>
      <xsl:when test="$of = 'ceiling'">ceiling of the system</xsl:when>
      <xsl:when test="$of = 'panel'">resources panel</xsl:when>
      <xsl:when test="$of = 'fee'">transaction fee</xsl:when>
      <xsl:when test="$of = 'standstill'">standstill</xsl:when>
      <xsl:when test="$of = 'notice'">notices and when they are due</xsl:when>
      <xsl:otherwise><xsl:message terminate="yes">no such rule</xsl:message></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
