<?xml version="1.0" encoding="utf-8"?>
<!-- A bid that came when none is taken: why, how the saved one stands, and what was typed, so that it is not lost. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="why" mode="words"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/invitations</xsl:with-param>
      <xsl:with-param name="label">Referrals</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/invitations/<xsl:value-of select="referral/invitation"/></xsl:with-param>
      <xsl:with-param name="label" select="referral/reference"/>
    </xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Your bid</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/>. <xsl:value-of select="referral/establishment"/></span>
    <h1 class="govuk-heading-l"><xsl:apply-templates select="why" mode="words"/></h1>
    <p class="govuk-body"><xsl:apply-templates select="why" mode="more"/></p>
    <xsl:if test="form"><p class="govuk-body"><strong>Nothing was saved.</strong> What you typed is below, for you to copy.</p></xsl:if>
    <xsl:apply-templates select="state" mode="more"/>
    <p class="govuk-body">
      <a class="govuk-link" href="/invitations/{referral/invitation}">Go to the referral</a>
      <xsl:if test="bid"><xsl:text> or </xsl:text><a class="govuk-link" href="/bids/{bid}">to the bid as it was saved</a></xsl:if>
    </p>
    <xsl:if test="form/field[value]">
      <h2 class="govuk-heading-m">What you typed</h2>
      <xsl:call-template name="summary-list"><xsl:with-param name="rows">
        <xsl:for-each select="form/field[@widget != 'act' and @widget != 'tick'][string(value) or value[@name]]">
          <xsl:call-template name="summary">
            <xsl:with-param name="key" select="label"/>
            <xsl:with-param name="value"><xsl:apply-templates select="." mode="typed"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="form/field[@widget = 'tick' and value = '1']">
          <xsl:call-template name="summary">
            <xsl:with-param name="key">Ticked</xsl:with-param>
            <xsl:with-param name="value">
              <ul class="govuk-list">
                <xsl:for-each select="form/field[@widget = 'tick' and value = '1']"><li><xsl:value-of select="label"/></li></xsl:for-each>
              </ul>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param></xsl:call-template>
    </xsl:if>
    <p class="govuk-body dps-quiet">Request number: <xsl:value-of select="frame/request"/></p>
  </xsl:template>

  <xsl:template match="field" mode="typed"><xsl:value-of select="value"/></xsl:template>
  <xsl:template match="field[@widget = 'money']" mode="typed">£<xsl:value-of select="value"/></xsl:template>
  <xsl:template match="field[@widget = 'percent']" mode="typed"><xsl:value-of select="value"/>%</xsl:template>
  <xsl:template match="field[@widget = 'prose']" mode="typed"><xsl:apply-templates select="value" mode="prose"/></xsl:template>
  <xsl:template match="field[@widget = 'day']" mode="typed">
    <xsl:for-each select="value"><xsl:value-of select="."/><xsl:text> </xsl:text></xsl:for-each>
  </xsl:template>

  <xsl:template match="why" mode="words">
    <xsl:choose>
      <xsl:when test=". = 'closed'">Bids have closed</xsl:when>
      <xsl:when test=". = 'withdrawn'">This referral was withdrawn</xsl:when>
      <xsl:when test=". = 'declined'">You said you would not bid</xsl:when>
      <xsl:when test=". = 'suspended'">Your establishment is suspended</xsl:when>
      <xsl:otherwise>This bid was changed meanwhile</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="why" mode="more">
    <xsl:choose>
      <xsl:when test=". = 'closed'">Bids closed on <xsl:value-of select="../referral/closes_at/@text"/>. A bid that comes later cannot be taken, so that everybody has the same time.</xsl:when>
      <xsl:when test=". = 'withdrawn'">The council withdrew it. No bid is taken, and nobody has read those that were made.</xsl:when>
      <xsl:when test=". = 'declined'">This establishment declined the referral, so it takes no bid from it.</xsl:when>
      <xsl:when test=". = 'suspended'">While it is suspended it cannot bid. A bid it has sent counts only if the suspension is lifted before bids close.</xsl:when>
      <xsl:otherwise>A colleague has sent it or taken it back since you opened the page. Look at how it stands now.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page/state" mode="more">
    <xsl:if test="../why = 'closed'">
      <p class="govuk-body">
        <xsl:choose>
          <xsl:when test=". = 'submitted'">The bid you sent before stands as it was.</xsl:when>
          <xsl:otherwise>No bid of this establishment counts for this referral.</xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
