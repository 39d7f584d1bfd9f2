<?xml version="1.0" encoding="utf-8"?>
<!--
  What the pages of a result share: the name of a criterion, the way to its sister pages.

  criterion   mode="words" of <criterion> gives its name
  steps       of <referral>, param "here": sub navigation of a referral that is opened
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="referral" mode="steps">
    <xsl:param name="here"/>
    <!-- The lead of the system reads results of its partners, not their drafts and bids. -->
    <xsl:variable name="own" select="authority_id = /page/frame/who/authority"/>
    <xsl:variable name="who" select="/page/frame/who/role/@word"/>
    <nav class="dps-subnav" aria-label="{reference}">
      <ul>
        <xsl:if test="$own">
          <xsl:call-template name="subnav">
            <xsl:with-param name="href" select="concat('/referrals/', id)"/>
            <xsl:with-param name="label">Referral</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$here = 'bids' or ($own and $who != 'evaluator')">
          <xsl:call-template name="subnav">
            <xsl:with-param name="href" select="concat('/referrals/', id, '/bids')"/>
            <xsl:with-param name="label">Bids<xsl:if test="bids | ../opening/bids">, <xsl:value-of select="bids | ../opening/bids"/></xsl:if></xsl:with-param>
            <xsl:with-param name="here" select="$here = 'bids'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="subnav">
          <xsl:with-param name="href" select="concat('/referrals/', id, '/result')"/>
          <xsl:with-param name="label">Result</xsl:with-param>
          <xsl:with-param name="here" select="$here = 'result'"/>
        </xsl:call-template>
        <xsl:if test="$here = 'choice' or choice != 'none' and (state = 'scored' or state = 'choosing')">
          <xsl:call-template name="subnav">
            <xsl:with-param name="href" select="concat('/referrals/', id, '/choice')"/>
            <xsl:with-param name="label">Choice</xsl:with-param>
            <xsl:with-param name="here" select="$here = 'choice'"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="(state = 'scored' or state = 'choosing' or state = 'awarded') and /page/frame/who/role[@word = 'broker' or @word = 'approver']">
          <xsl:call-template name="subnav">
            <xsl:with-param name="href" select="concat('/referrals/', id, '/award')"/>
            <xsl:with-param name="label">Award</xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="subnav">
          <xsl:with-param name="href" select="concat('/referrals/', id, '/timeline')"/>
          <xsl:with-param name="label">History</xsl:with-param>
        </xsl:call-template>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="referral" mode="steps-crumbs">
    <xsl:param name="label"/>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/referrals</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href"><xsl:if test="authority_id = /page/frame/who/authority">/referrals/<xsl:value-of select="id"/></xsl:if></xsl:with-param>
      <xsl:with-param name="label" select="reference"/>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="$label"/></xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
