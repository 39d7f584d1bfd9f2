<?xml version="1.0" encoding="utf-8"?>
<!-- A provider's bid while it is made: ceilings beside each price, the total as last added up, points it can count on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:variable name="form" select="/page/form"/>
  <xsl:variable name="each"><xsl:if test="/page/referral/children > 1"> for each child</xsl:if></xsl:variable>

  <xsl:template match="page" mode="title">Your bid: <xsl:value-of select="referral/reference"/></xsl:template>

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
    <span class="dps-caption">
      <xsl:value-of select="referral/reference"/>, <xsl:value-of select="referral/title"/>. <xsl:value-of select="referral/establishment"/>
    </span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-2">Your bid</h1>
    <p class="govuk-body">
      <strong>
        <xsl:text>Bids close on </xsl:text><xsl:value-of select="referral/closes_at/@text"/>
        <xsl:choose>
          <xsl:when test="referral/left > 0">: <xsl:call-template name="count"><xsl:with-param name="of" select="referral/left"/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left.</xsl:when>
          <xsl:otherwise>.</xsl:otherwise>
        </xsl:choose>
      </strong>
      <xsl:text> Nobody else can read yours before then. Until then you can change it or take it back.</xsl:text>
    </p>
    <xsl:if test="bid/state = 'submitted'">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">
          This bid is sent and counts as it is. What you change here counts once you choose “Send changed bid”.
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <form method="post" action="{$form/@action}" novalidate="novalidate">
      <xsl:apply-templates select="$form" mode="hidden"/>
      <div class="dps-main-aside">
        <div>
          <xsl:if test="line"><xsl:apply-templates select="." mode="core"/></xsl:if>
          <xsl:apply-templates select="." mode="needs"/>
          <xsl:if test="need"><xsl:apply-templates select="." mode="ticks"/></xsl:if>
          <xsl:apply-templates select="." mode="method"/>
          <xsl:apply-templates select="." mode="rest"/>
          <xsl:apply-templates select="." mode="buttons"/>
        </div>
        <aside class="dps-aside dps-aside--stays" aria-label="Total and points">
          <xsl:apply-templates select="sum"/>
          <xsl:apply-templates select="points"/>
          <xsl:apply-templates select="bid"/>
        </aside>
      </div>
    </form>
  </xsl:template>

  <!-- ============ prices ============ -->

  <xsl:template match="page" mode="core">
    <xsl:variable name="listed" select="$form/field[@group = 'listed']"/>
    <h2 class="govuk-heading-m">Core costs</h2>
    <p class="govuk-body">
      <xsl:choose>
        <xsl:when test="$listed">These are the prices you were admitted with. Price what this referral needs, at the same or less. Leave the others empty.</xsl:when>
        <xsl:otherwise>These are the costs you were admitted with. You may go down, line by line, for this bid only.</xsl:otherwise>
      </xsl:choose>
    </p>
    <xsl:call-template name="table">
      <xsl:with-param name="id">core-costs</xsl:with-param>
      <xsl:with-param name="caption">Core costs <xsl:apply-templates select="referral/unit" mode="words"/><xsl:value-of select="$each"/></xsl:with-param>
      <xsl:with-param name="look">small</xsl:with-param>
      <xsl:with-param name="wide" select="true()"/>
      <xsl:with-param name="head">
        <tr><th scope="col">Line</th><th scope="col" class="dps-number">Most</th><th scope="col">Your price</th></tr>
      </xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="line">
          <xsl:variable name="most" select="most/@text"/>
          <xsl:apply-templates select="$form/field[starts-with(@name, 'line.') and @row = current()/id]" mode="row">
            <xsl:with-param name="between"><td class="dps-number"><xsl:value-of select="$most"/></td></xsl:with-param>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="foot">
        <tr class="dps-total">
          <th scope="row">Core, when last added up</th>
          <td class="dps-number"><xsl:value-of select="sum/core_most/@text"/></td>
          <td><xsl:value-of select="sum/core_price/@text"/></td>
        </tr>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="$form/field[@name = 'discount']"/>
  </xsl:template>

  <xsl:template match="page" mode="needs">
    <h2 class="govuk-heading-m">This referral’s needs</h2>
    <p class="govuk-body">
      <xsl:text>Everything the needs below cost </xsl:text>
      <xsl:apply-templates select="referral/unit" mode="words"/>
      <xsl:if test="line"> that core costs do not cover</xsl:if>
      <xsl:value-of select="$each"/>
      <xsl:text>, without VAT.</xsl:text>
    </p>
    <xsl:apply-templates select="$form/field[@name = 'needs_price']"/>
    <xsl:if test="sum/total">
      <p class="govuk-body">
        <xsl:text>When last added up: </xsl:text><xsl:value-of select="sum/period_price/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="referral/unit" mode="words"/>
        <xsl:text>, </xsl:text><strong><xsl:value-of select="sum/total/@text"/></strong> in all.
      </p>
    </xsl:if>
    <div class="govuk-button-group">
      <xsl:call-template name="button">
        <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
        <xsl:with-param name="name">act</xsl:with-param>
        <xsl:with-param name="value">total</xsl:with-param>
        <xsl:with-param name="text">Update total</xsl:with-param>
      </xsl:call-template>
    </div>
  </xsl:template>

  <!-- ============ what can be met, and how ============ -->

  <xsl:template match="page" mode="ticks">
    <h2 class="govuk-heading-m">What you can meet</h2>
    <p class="govuk-body">Tick only what you will provide from the first day. What you tick goes into the agreement.</p>
    <div class="govuk-grid-row">
      <xsl:if test="$form/field[@group = 'need']">
        <div class="govuk-grid-column-one-half"><xsl:call-template name="group"><xsl:with-param name="of">need</xsl:with-param><xsl:with-param name="legend">Needs</xsl:with-param></xsl:call-template></div>
      </xsl:if>
      <xsl:if test="$form/field[@group = 'feature']">
        <div class="govuk-grid-column-one-half"><xsl:call-template name="group"><xsl:with-param name="of">feature</xsl:with-param><xsl:with-param name="legend">Features</xsl:with-param></xsl:call-template></div>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="group">
    <xsl:param name="of"/>
    <xsl:param name="legend"/>
    <xsl:call-template name="ticks">
      <xsl:with-param name="fields" select="$form/field[@group = $of]"/>
      <xsl:with-param name="legend" select="$legend"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A tick says if it is a must-have, and what it is worth when that is not one mark. -->
  <!-- A draft may leave these out; sending it asks for them. -->
  <xsl:template match="field[@name = 'needs_price' or @name = 'method']" mode="label"><xsl:value-of select="label"/></xsl:template>

  <xsl:template match="field[@group = 'need' or @group = 'feature']" mode="tick-item">
    <xsl:variable name="need" select="/page/need[id = current()/@row]"/>
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" id="{@name}" name="{@name}" type="checkbox" value="1">
        <xsl:if test="value = '1'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input>
      <label class="govuk-label govuk-checkboxes__label" for="{@name}">
        <xsl:value-of select="label"/>
        <xsl:choose>
          <xsl:when test="$need/must = 'must'"><xsl:text> </xsl:text><strong>(must-have)</strong></xsl:when>
          <xsl:when test="$need/must = 'gate'"><xsl:text> </xsl:text><strong>(essential: a bid without it is not ranked)</strong></xsl:when>
        </xsl:choose>
        <xsl:if test="$need/marks > 1"><xsl:text> </xsl:text><span class="dps-quiet"><xsl:value-of select="$need/marks"/> marks</span></xsl:if>
      </label>
    </div>
  </xsl:template>

  <!-- A draft may lack them; a bid that is sent may not. -->
  <xsl:template match="field[@name = 'needs_price' or @name = 'method' or @name = 'starts_on']" mode="label">
    <xsl:value-of select="label"/>
  </xsl:template>

  <xsl:template match="page" mode="method">
    <h2 class="govuk-heading-m">How you will meet the outcomes</h2>
    <ol class="govuk-list govuk-list--number">
      <xsl:for-each select="outcome"><li><xsl:value-of select="text"/></li></xsl:for-each>
    </ol>
    <p class="govuk-body">
      <xsl:text>Marked 0 to </xsl:text><xsl:value-of select="referral/scale"/>
      <xsl:text>, worth </xsl:text>
      <xsl:call-template name="count"><xsl:with-param name="of" select="points/outcomes_weight"/><xsl:with-param name="one">point</xsl:with-param></xsl:call-template>.
    </p>
    <xsl:apply-templates select="$form/field[@name = 'method']"/>
  </xsl:template>

  <xsl:template match="page" mode="rest">
    <h2 class="govuk-heading-m">Start, and who else takes part</h2>
    <xsl:apply-templates select="$form/field[@name = 'starts_on']"/>
    <xsl:apply-templates select="$form/field[@name = 'postcode']"/>
    <xsl:apply-templates select="$form/field[@name = 'subcontract']"/>
    <xsl:if test="referral/incentive">
      <p class="govuk-body">What counts as early: <xsl:value-of select="referral/incentive"/></p>
    </xsl:if>
    <xsl:apply-templates select="$form/field[@name = 'premium']"/>
  </xsl:template>

  <xsl:template match="page" mode="buttons">
    <div class="govuk-button-group">
      <xsl:choose>
        <xsl:when test="bid/state = 'submitted'">
          <xsl:call-template name="button">
            <xsl:with-param name="name">act</xsl:with-param>
            <xsl:with-param name="value">send</xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Send changed bid</xsl:with-param>
          </xsl:call-template>
          <a class="govuk-link" href="/bids/{bid/id}">Leave the bid as it was sent</a>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="button">
            <xsl:with-param name="name">act</xsl:with-param>
            <xsl:with-param name="value">check</xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Continue to check and send</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="button">
            <xsl:with-param name="class">govuk-button--secondary</xsl:with-param>
            <xsl:with-param name="name">act</xsl:with-param>
            <xsl:with-param name="value">draft</xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Save draft</xsl:with-param>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- ============ beside the form ============ -->

  <xsl:template match="sum">
    <section>
      <h2 class="govuk-heading-s">
        <xsl:text>Total for </xsl:text>
        <xsl:call-template name="count"><xsl:with-param name="of" select="../referral/periods"/><xsl:with-param name="one" select="../referral/unit"/></xsl:call-template>
        <xsl:if test="../referral/children > 1">, <xsl:value-of select="../referral/children"/> children</xsl:if>
      </h2>
      <xsl:choose>
        <xsl:when test="total">
          <p class="govuk-heading-l govuk-!-margin-bottom-2"><xsl:value-of select="total/@text"/></p>
          <p class="govuk-body dps-small">
            <xsl:value-of select="period_price/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="../referral/unit" mode="words"/>
            <xsl:if test="../referral/children > 1">, <xsl:value-of select="child_price/@text"/> for each child</xsl:if>
            <xsl:text>: </xsl:text>
            <xsl:if test="core_price">core <xsl:value-of select="core_price/@text"/><xsl:if test="discount"> less <xsl:value-of select="discount/@text"/></xsl:if> + </xsl:if>
            <xsl:text>needs </xsl:text><xsl:value-of select="needs_price/@text"/>.
            <xsl:if test="below"><br/><xsl:value-of select="below/@text"/> below your admitted core costs.</xsl:if>
          </p>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body dps-small">Enter the price of the needs, or 0, and choose “Update total”.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="why"><xsl:with-param name="of">whole core discount</xsl:with-param><xsl:with-param name="referral" select="../referral/id"/></xsl:call-template>
      <xsl:if test="$form/error or $form/field/error">
        <p class="govuk-body dps-small">As saved, before these changes.</p>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="points">
    <section>
      <h2 class="govuk-heading-s">Points you can count on</h2>
      <xsl:call-template name="table">
        <xsl:with-param name="id">sure-points</xsl:with-param>
        <xsl:with-param name="caption">Points that do not depend on other bids</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col" class="dps-number">Points</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="row">
            <tr>
              <th scope="row">
                <xsl:apply-templates select="criterion" mode="words"/>
                <xsl:if test="of">, <xsl:value-of select="met"/> of <xsl:value-of select="of"/></xsl:if>
              </th>
              <td class="dps-number"><xsl:value-of select="points/@text"/> of <xsl:value-of select="weight"/></td>
            </tr>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="foot">
          <tr class="dps-total"><th scope="row">Together</th><td class="dps-number"><xsl:value-of select="together/@text"/> of <xsl:value-of select="weight"/></td></tr>
        </xsl:with-param>
      </xsl:call-template>
      <p class="govuk-body dps-small">
        Price (<xsl:value-of select="price_weight"/>) depends on the lowest bid. Outcomes (<xsl:value-of select="outcomes_weight"/>) are marked after bids close.
        <xsl:if test="location_weight > 0">Location (<xsl:value-of select="location_weight"/>) is measured after bids close, from the carer’s home if you give its postcode.</xsl:if>
      </p>
      <xsl:call-template name="why"><xsl:with-param name="of">price needs features distance competency</xsl:with-param><xsl:with-param name="referral" select="../referral/id"/></xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="page/bid">
    <section>
      <h2 class="govuk-heading-s">
        <xsl:choose>
          <xsl:when test="state = 'submitted'">Sent</xsl:when>
          <xsl:when test="state = 'withdrawn'">Taken back</xsl:when>
          <xsl:otherwise>Not sent yet</xsl:otherwise>
        </xsl:choose>
      </h2>
      <p class="govuk-body dps-small">
        <xsl:choose>
          <xsl:when test="state = 'submitted'">Sent on <xsl:value-of select="saved_at/@text"/>.</xsl:when>
          <xsl:when test="state = 'withdrawn'">This bid does not count. Send it again if you want it to.</xsl:when>
          <xsl:when test="saved_at">Draft saved on <xsl:value-of select="saved_at/@text"/>. A draft does not count as a bid.</xsl:when>
          <xsl:otherwise>Nothing is saved yet.</xsl:otherwise>
        </xsl:choose>
      </p>
    </section>
  </xsl:template>

</xsl:stylesheet>
